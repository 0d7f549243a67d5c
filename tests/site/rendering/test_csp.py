from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html import unescape
from importlib.util import find_spec

import pytest

from dateline.site.rendering.csp import Policy, inline_scripts, tiles_source
from dateline.site.rendering.theme import OWN, template_texts
from tests.exports.publications import publication

PAGE = '<!doctype html><html><head>\n<meta charset="utf-8">{head}</head><body>{body}</body></html>'
TEMPLATE = '<script>go("{{ base_url }}", location)</script>'


def page(body: str, head: str = "<title>x</title>") -> str:
    return PAGE.format(head=head, body=body)


def policy_of(html: str) -> dict[str, list[str]]:
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert found
    directives = [one.split() for one in unescape(found[1]).split(";")]
    return {name: values for name, *values in directives}


def sha256(script: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_only_the_sites_own_files_are_allowed() -> None:
    policy = policy_of(Policy([]).guard(page("")).html)
    assert policy["default-src"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == ["'self'"]
    allowed = {value for values in policy.values() for value in values}
    assert allowed == {"'none'", "'self'", "data:"}


def test_only_pages_with_a_timeline_may_ask_the_tile_server_that_an_owner_chose() -> None:
    policy = Policy([])
    tiles = {"url": "https://пример.рф/{z}/{x}/{y}.png", "attribution": "Mappers"}
    policy.tiles = tiles_source(publication({}, tiles=tiles).timeline)
    with_map = policy_of(policy.guard(page('<div class="dl-app"></div>')).html)
    assert with_map["img-src"] == ["'self'", "data:", "https://xn--e1afmkfd.xn--p1ai"]
    assert policy_of(policy.guard(page("")).html)["img-src"] == ["'self'", "data:"]


def test_without_a_tile_server_no_other_host_is_allowed() -> None:
    policy = Policy([])
    policy.tiles = tiles_source(publication({}).timeline)
    guarded = policy.guard(page('<div class="dl-app"></div>'))
    assert policy_of(guarded.html)["img-src"] == ["'self'", "data:"]


def test_a_script_of_the_theme_is_allowed_by_its_hash() -> None:
    guarded = Policy([TEMPLATE]).guard(page('<script>go("../..", location)</script>'))
    assert policy_of(guarded.html)["script-src"] == ["'self'", sha256('go("../..", location)')]
    assert guarded.strange == []


def test_a_page_allows_only_the_scripts_that_are_on_it() -> None:
    policy = Policy([TEMPLATE, "<script>other()</script>"])
    policy.guard(page("<script>other()</script>"))
    guarded = policy.guard(page('<script>go(".", location)</script>'))
    assert policy_of(guarded.html)["script-src"] == ["'self'", sha256('go(".", location)')]


@pytest.mark.parametrize(
    "script",
    [
        "alert(1)",
        'go("../..", location);alert(1)',
        'go(""+alert(1)+"", location)',
        'go("\\u0022", location)',
        "go('..', location)",
        'go("..\n", location)',
        "",
        " ",
    ],
)
def test_a_script_that_no_template_has_is_not_allowed_but_said(script: str) -> None:
    guarded = Policy([TEMPLATE]).guard(page(f"<p><script>{script}</script>"))
    assert policy_of(guarded.html)["script-src"] == ["'self'"]
    assert guarded.strange == [" ".join(script.split())]


@pytest.mark.parametrize(
    "template",
    [
        "<script>{{ anything }}</script>",
        "<script>a = {{ anything }}</script>",
        "<script>a = \"{{ anything }}'</script>",
        '<script>a = "{{ anything }}" + {{ more }}</script>',
        "<script>{% if a %}alert(1){% endif %}</script>",
    ],
)
def test_a_template_that_fills_in_more_than_a_text_allows_nothing(template: str) -> None:
    for script in ("alert(1)", "a = alert(1)", 'a = "x" + alert(1)'):
        assert Policy([template]).guard(page(f"<script>{script}</script>")).strange == [script]


@pytest.mark.parametrize(
    "element",
    [
        '<script src="assets/x.js"></script>',
        "<script defer src=assets/x.js></script>",
        '<script type="application/json">{"a": 1}</script>',
        '<script id="x" type="application/ld+json">{"a": 1}</script>',
    ],
)
def test_a_file_and_data_need_no_hash(element: str) -> None:
    guarded = Policy([]).guard(page(element))
    assert policy_of(guarded.html)["script-src"] == ["'self'"]
    assert guarded.strange == []


@pytest.mark.parametrize(
    "element",
    [
        "<script>x</script>",
        "<SCRIPT>x</SCRIPT>",
        '<script type="module">x</script>',
        "<script type=text/javascript>x</script>",
        '<script data-src="a">x</script >',
        '<script\ntype="importmap">x</script>',
    ],
)
def test_every_script_that_runs_is_seen(element: str) -> None:
    assert inline_scripts(page(element)) == ["x"]


def test_the_policy_comes_before_all_that_it_is_about() -> None:
    html = Policy([TEMPLATE]).guard(page("", head='<link rel="stylesheet" href="a.css">')).html
    assert html.index("Content-Security-Policy") < html.index("<link")
    assert html.count("Content-Security-Policy") == 1
    # A browser looks for the character set in the first 1,024 bytes.
    assert html.index("charset") < html.index("Content-Security-Policy")


def test_a_preview_allows_the_scripts_of_its_server_but_no_other_host() -> None:
    policy = policy_of(Policy([], previewing=True).guard(page("<script>x</script>")).html)
    assert policy["script-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["default-src"] == ["'none'"]


def test_the_themes_own_templates_are_known() -> None:
    material = find_spec("material.templates")
    assert material
    assert material.submodule_search_locations
    texts = list(template_texts([str(OWN), *material.submodule_search_locations]))
    found = [script for text in texts for script in inline_scripts(text)]
    assert any("__md_scope" in script for script in found)
    policy = Policy(texts)
    scope = next(script for script in found if "__md_scope" in script)
    filled = re.sub(r"\{\{.*?\}\}", "../..", scope)
    assert policy.guard(page(f"<script>{filled}</script>")).strange == []
