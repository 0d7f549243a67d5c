from __future__ import annotations

import json
import re
from hashlib import sha256
from pathlib import Path
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.records.url_tables import TRACKING, TRACKING_PREFIXES
from dateline.records.urls import canonical, host, is_shortener, problem_with, quick_id


class Contract(TypedDict):
    about: str
    same: list[list[str]]
    different: list[list[str]]
    canonical: list[list[str]]


CONTRACT: Contract = json.loads(
    (Path(__file__).parents[1] / "contract" / "urls.json").read_text("utf-8")
)

PATHS = st.lists(st.text(max_size=6), max_size=4).map("/".join)
HOSTS = st.sampled_from(
    ["example.org", "www.example.org", "AMP.Example.org", "пример.бел", "[::1]"]
)
URLS = st.builds(
    "{}://{}{}/{}{}".format,
    st.sampled_from(["http", "https", "HTTPS"]),
    HOSTS,
    st.sampled_from(["", ":80", ":443", ":8080", ":"]),
    PATHS,
    st.sampled_from(["", "?", "?a=1&b", "#x", "?amp&utm_id=1"]) | st.text(max_size=8),
)
TEXTS = (
    st.text()
    | st.text(alphabet="htps:/.w@#?&=%amp41é[]\\ \n")
    | URLS
    | URLS.map(lambda url: url.replace("/", "%", 1))
)


@pytest.mark.parametrize("addresses", CONTRACT["same"], ids=lambda addresses: addresses[-1])
def test_addresses_of_one_page_share_a_canonical_form(addresses: list[str]) -> None:
    assert {canonical(address) for address in addresses} == {canonical(addresses[0])}
    assert len({quick_id(address) for address in addresses}) == 1


@pytest.mark.parametrize("pair", CONTRACT["different"], ids=" ".join)
def test_addresses_of_different_pages_stay_apart(pair: list[str]) -> None:
    assert canonical(pair[0]) != canonical(pair[1])
    assert quick_id(pair[0]) != quick_id(pair[1])


@pytest.mark.parametrize("row", CONTRACT["canonical"], ids=lambda row: row[0] or "nothing")
def test_canonical_forms_and_quick_ids_never_change(row: list[str]) -> None:
    assert [row[0], canonical(row[0]), quick_id(row[0])] == row
    assert quick_id(row[0]) == "u-" + sha256(row[1].encode()).hexdigest()[:10]


def test_the_contract_is_large_and_says_that_it_is_frozen() -> None:
    cases = sum(len(addresses) - 1 for addresses in CONTRACT["same"])
    assert cases + len(CONTRACT["different"]) + len(CONTRACT["canonical"]) >= 80
    assert "frozen for format: 1" in CONTRACT["about"]


@given(TEXTS)
def test_a_canonical_form_is_its_own_and_no_text_raises(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once
    problem_with(text)
    host(text)
    is_shortener(text)
    assert re.fullmatch("u-[0-9a-f]{10}", quick_id(text))


@given(URLS)
def test_a_canonical_form_is_an_ascii_address_of_the_same_host(url: str) -> None:
    plain = canonical(url)
    assert plain.isascii()
    assert problem_with(plain) is None or len(plain) > 2000
    assert host(plain) == host(url) != ""


@given(
    st.sampled_from(["", "?", "?id=7", "?id=7&b", "?b=%20&id"]),
    st.sampled_from(sorted(TRACKING | {f"{prefix}x" for prefix in TRACKING_PREFIXES})),
    st.from_regex(r"\A[A-Za-z0-9._-]{0,8}\Z"),
)
def test_tracking_parameters_never_matter(query: str, name: str, value: str) -> None:
    url = f"https://example.org/a{query}"
    joint = "&" if query else "?"
    for parameter in (name, f"{name}={value}", f"{name.upper()}={value}"):
        assert canonical(f"{url}{joint}{parameter}") == canonical(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "http://example.org/",
        "HTTPS://EXAMPLE.ORG/A?b=c&d#e",
        "https://example.org:8080/a",
        "https://medium.com/@someone/story",
        "https://пример.бел/навіны?тэма=мінск",
        "https://my_site.example.org/",
        "https://192.0.2.1/a",
        "https://[2001:db8::1]/a",
        "https://example.org/%22quoted%22--text.html",
        "https://example.org/a,b;c=(d)*e!f'g~h|i{j}^k",
        "https://example.org/100%",
        "https://example.org/" + "a" * 1980,
    ],
)
def test_addresses_of_pages_are_taken(url: str) -> None:
    assert problem_with(url) is None


@pytest.mark.parametrize(
    ("url", "message", "help_"),
    [
        ("", "empty", ""),
        ("https://example.org/" + "a" * 1981, "2,001 characters", ""),
        ("www.bbc.com/news", "'www.bbc.com/news' does not begin", "`https://www.bbc.com/news`?"),
        ("bbc.com", "does not begin with https:// or http://", "did you mean `https://bbc.com`?"),
        ("example.org:8080/a", "does not begin", "did you mean `https://example.org:8080/a`?"),
        ("//bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("htps://bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("ttps://bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("hxxps://bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("https:/bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("https:bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("https//bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("https;//bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("https:///bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("https://https://bbc.com/a", "does not begin", "did you mean `https://bbc.com/a`?"),
        ("ftp://example.org/a", "'ftp:' cannot be linked", ""),
        ("javascript:alert(1)", "'javascript:' cannot be linked", ""),
        ("mailto:a@example.org", "'mailto:' cannot be linked", ""),
        ("data:text/html,x", "'data:' cannot be linked", ""),
        ("hello", "'hello' is not the address of a page", "https://example.org"),
        ("httpſ://example.org/", "is not the address of a page", "https://example.org"),
        ("/news/1", "'/news/1' is not the address of a page", "https://example.org"),
        ("https://", "names no host", "example.org"),
        ("https:///", "names no host", "example.org"),
        ("https://?a", "names no host", "example.org"),
        ("https://potash/a", "'potash' is not a host", "example.org"),
        ("https://example..org/", "'example..org' is not a host", "example.org"),
        ("https://exa$mple.org/", "'exa$mple.org' is not a host", "example.org"),
        ("https://1.2.3/", "'1.2.3' is not a host", "example.org"),
        ("https://1.2.3.400/", "'1.2.3.400' is not a host", "example.org"),
        ("https://[::zz]/", "'[::zz]' is not a host", "example.org"),
        ("https://example.org:99999/", "'example.org:99999' is not a host", "example.org"),
        ("https://example.org:port/", "'example.org:port' is not a host", "example.org"),
        ("https://" + "a" * 64 + ".org/", "is not a host", "example.org"),
        ("https://me:secret@example.org/a", "password before its host", "`https://example.org/a`"),
        ("https://me@example.org/a", "user name", "leave it out: `https://example.org/a`"),
        ("https://example.org/a b", "has a space in it", "write `%20` for it"),
        ('https://example.org/"a"', 'has `"` in it', "write `%22` for it"),
        ("https://example.org/<a>", "has `<` in it", "write `%3C` for it"),
        ("https://example.org\\@example.net/", "has `\\` in it", "write `%5C` for it"),
        ("https://example.org/\n", "invisible character in it (U+000A)", "copy the address"),
        ("https://example.org/\x00", "(U+0000)", "copy the address"),
        ("https://example.org/\u200b", "(U+200B)", "copy the address"),
        ("https://example.org/\u202e", "(U+202E)", "copy the address"),
        ("https://example.org/\xa0", "(U+00A0)", "copy the address"),
        ("https://example.org/\ud800", "(U+D800)", "copy the address"),
    ],
)
def test_what_is_no_address_is_refused_with_the_fix(url: str, message: str, help_: str) -> None:
    refusal = problem_with(url)
    assert refusal
    assert message in refusal.message
    assert help_ in refusal.help
    assert bool(help_) == bool(refusal.help)


def test_a_long_address_is_shown_short() -> None:
    refusal = problem_with("x" * 1000)
    assert refusal
    assert len(refusal.message) < 130


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.bbc.com/news/x", "bbc.com"),
        ("https://amp.rnz.co.nz/article/x", "rnz.co.nz"),
        ("https://News.Example.ORG:8080/", "news.example.org"),
        ("https://xn--e1afmkfd.xn--90ais/a", "пример.бел"),
        ("https://ПРИМЕР.бел/a", "пример.бел"),
        ("https://faß.example/", "faß.example"),
        ("https://xn--zzzzz-.example/", ""),
        ("https://xn--99999999.example/", "xn--99999999.example"),
        ("https://xn--r0ac7a.example/", "xn--r0ac7a.example"),
        ("https://192.0.2.1/a", "192.0.2.1"),
        ("https://www.com/", "www.com"),
        ("not an address", ""),
        ("", ""),
    ],
)
def test_the_host_is_shown_as_readers_know_it(url: str, expected: str) -> None:
    assert host(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://bit.ly/abc", True),
        ("http://BIT.LY/abc", True),
        ("https://www.bit.ly/abc", True),
        ("https://t.co/abc", True),
        ("https://clck.ru/abc", True),
        ("https://vk.cc/abc", True),
        ("https://photos.app.goo.gl/abc", True),
        ("https://at.co/abc", False),
        ("https://notbit.ly/abc", False),
        ("https://bit.ly.example.org/abc", False),
        ("https://example.org/bit.ly", False),
        ("https://youtu.be/abc", False),
        ("bit.ly/abc", False),
        ("", False),
    ],
)
def test_a_link_shortener_is_known_by_its_host(url: str, expected: bool) -> None:
    assert is_shortener(url) is expected


def test_every_address_of_the_collected_facts_is_taken(shared: Path) -> None:
    facts = (shared / "facts" / "belarus-2020.md").read_text("utf-8")
    urls = re.findall(r"https?://[^\s|;]+", facts)
    assert len(urls) > 90
    assert [url for url in urls if problem_with(url)] == []
    assert {quick_id(url) for url in urls if "%22" in url}
