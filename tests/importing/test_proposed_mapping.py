"""The mapping file that an import proposes: from the names of columns, and what stands in them."""

from __future__ import annotations

import csv

import pytest

from dateline.importing.mapped.headers import likely_path, likely_paths
from tests.importing.imports import bring_in

_SHEETS = {
    "de": (
        "Nr;Datum;Titel;Beschreibung;Ort;Zeitung;Link;Schlagworte;Erscheinungsdatum\n"
        "A 1;03.05.2020;Streik im Hafen;Ruhe.;Kiel;Hafenblatt;https://a.example/1;Streik, Hafen;\n"
        "A 2;17.05.2020;Ende;Arbeit.;Kiel;Hafenblatt;https://a.example/2;Streik;18.05.2020\n"
    ),
    "fr": (
        "Numéro;Date;Titre;Texte;Ville;Journal;Lien;Mots-clés;Date de publication\n"
        "A 1;03/05/2020;Grève au port;Calme.;Brest;Le Port;https://a.example/1;grève, port;\n"
        "A 2;17/05/2020;Fin;Reprise.;Brest;Le Port;https://a.example/2;grève;18/05/2020\n"
    ),
    "es": (
        "Número;Fecha;Título;Texto;Ciudad;Periódico;Enlace;Palabras clave;Publicado\n"
        "A 1;03/05/2020;Huelga;Calma.;Vigo;El Puerto;https://a.example/1;huelga, puerto;\n"
        "A 2;17/05/2020;Fin;Vuelta.;Vigo;El Puerto;https://a.example/2;huelga;18/05/2020\n"
    ),
    "pl": (
        "Lp.;Data;Tytuł;Opis;Miejscowość;Gazeta;Odnośnik;Słowa kluczowe;Data publikacji\n"
        "A 1;03.05.2020;Strajk w porcie;Spokój.;Gdynia;Port;https://a.example/1;strajk, port;\n"
        "A 2;17.05.2020;Koniec;Praca.;Gdynia;Port;https://a.example/2;strajk;18.05.2020\n"
    ),
    "ru": (
        "№;Дата;Событие;Описание;Город;Издание;Ссылка;Ключевые слова;Дата публикации\n"
        "A 1;03.05.2020;Забастовка;Тихо.;Мурманск;Порт;https://a.example/1;стачка, порт;\n"
        "A 2;17.05.2020;Конец;Работа.;Мурманск;Порт;https://a.example/2;стачка;18.05.2020\n"
    ),
    "uk": (
        "Номер;Дата;Подія;Опис;Місто;Видання;Посилання;Теги;Опубліковано\n"
        "A 1;03.05.2020;Страйк;Тихо.;Одеса;Порт;https://a.example/1;страйк, порт;\n"
        "A 2;17.05.2020;Кінець;Праця.;Одеса;Порт;https://a.example/2;страйк;18.05.2020\n"
    ),
    "be": (
        "Нумар;Дата;Падзея;Апісанне;Горад;Выданне;Спасылка;Тэгі;Апублікавана\n"
        "A 1;03.05.2020;Забастоўка;Ціха.;Пінск;Порт;https://a.example/1;стачка, порт;\n"
        "A 2;17.05.2020;Канец;Праца.;Пінск;Порт;https://a.example/2;стачка;18.05.2020\n"
    ),
}


@pytest.mark.parametrize("language", _SHEETS)
def test_the_mapping_proposed_for_a_table_of_another_language_imports_all_of_it(
    language: str,
) -> None:
    sheet = _SHEETS[language]
    proposed = bring_in("csv", sheet).mapping
    got = bring_in("csv", sheet, mapping=proposed)
    assert list(got.problems) == []
    assert got.lost == []
    first, second = [one for one in got.records if one.kind == "event"]
    assert [first.key, second.key] == ["A 1", "A 2"]
    assert [first.fields["date"], second.fields["date"]] == ["2020-05-03", "2020-05-17"]
    assert isinstance(first.fields["topics"], list)
    assert len(first.fields["topics"]) == len(("a strike", "a harbour"))
    assert second.fields["sources"] == [
        {
            "url": "https://a.example/2",
            "publisher": next(iter(csv.reader(sheet.split("\n")[2:], delimiter=";")))[5],
            "published": "2020-05-18",
        }
    ]


def test_a_day_is_a_part_of_the_date_where_there_is_a_year() -> None:
    assert likely_paths(["Jahr", "Monat", "Tag"]) == {
        "Jahr": "date.year",
        "Monat": "date.month",
        "Tag": "date.day",
    }
    assert likely_paths(["Datum", "Tag"]) == {"Datum": "date", "Tag": "topics"}
    assert likely_paths(["Day"]) == {"Day": "date"}


def test_words_of_other_languages_are_not_taken_for_those_that_look_like_them() -> None:
    strangers = ("Land", "Opfer", "Pays", "Liczba", "Wer weiss", "Деталь", "Country")
    assert {one: likely_path(one) for one in strangers} == dict.fromkeys(strangers, "")


@pytest.mark.parametrize(
    ("dates", "line"),
    [
        (["3/4/2020", "13/4/2020"], "dates: day-month-year\n"),
        (["3/4/2020", "4/13/2020"], "dates: month-day-year\n"),
        (["3.4.2020"], "dates: day-month-year\n"),
        (["2020/4/3"], "dates: year-month-day\n"),
        (["2020-04-03", "May 2020"], ""),
        (["13/4/2020", "4/13/2020"], ""),
        (["3/4/2020"], "# dates: day-month-year\n# dates: month-day-year\n"),
    ],
)
def test_the_order_of_dates_is_proposed_only_as_far_as_they_tell_it(
    dates: list[str], line: str
) -> None:
    proposed = bring_in("csv", "Date,Title\n" + "".join(f"{one},A\n" for one in dates)).mapping
    assert proposed.partition("columns:")[0].partition("\n")[2].endswith(line)
    assert ("dates:" in proposed) == bool(line)


def test_a_column_of_numbers_tells_records_apart_and_one_of_ids_gives_them() -> None:
    numbers = bring_in("csv", "ID,Title,Date\n1,A,2020\n2,B,2020\n").mapping
    assert "key: ID\n" in numbers
    assert "ID: id" not in numbers
    ids = bring_in("csv", "ID,Title,Date\nport-of-call,A,2020\nferry-stops,B,2020\n").mapping
    assert "  ID: id\n" in ids
    twice = bring_in("csv", "ID,Title,Date\n1,A,2020\n1,B,2020\n").mapping
    assert "ignore:\n  - ID\n" in twice


def test_of_a_source_and_a_link_the_link_is_the_address() -> None:
    sheet = "Title,Date,Source,Link\nA,2020,Harbour Post,https://a.example/1\n"
    proposed = bring_in("csv", sheet).mapping
    assert "  Source: sources.publisher\n  Link: sources\n" in proposed


def test_people_in_a_proposed_mapping_take_part() -> None:
    sheet = "Title,Date,Person\nA,2020,Ada Example; Bo Sample\n"
    proposed = bring_in("csv", sheet).mapping
    event = bring_in("csv", sheet, mapping=proposed).event
    assert [one.model_dump() for one in event.actors] == [
        {"who": "ada-example", "role": "participant"},
        {"who": "bo-sample", "role": "participant"},
    ]


def test_lines_in_a_cell_of_names_or_addresses_are_one_each() -> None:
    sheet = 'T,D,L,K\nA,2020,"https://a.example/1\nhttps://b.example/2","x\ny"\n'
    mapping = "columns: {T: title, D: date, L: sources.url, K: topics}\n"
    event = bring_in("csv", sheet, mapping=mapping).event
    assert event.topics == ("x", "y")
    assert [one.url for one in event.sources] == [
        "https://a.example/1",
        "https://b.example/2",
    ]


def test_days_of_sources_are_read_in_the_order_that_the_mapping_says() -> None:
    mapping = (
        "dates: month-day-year\n"
        "columns: {T: title, D: date, L: sources.url, P: sources.published, N: added}\n"
    )
    sheet = "T,D,L,P,N\nA,3/4/2020,https://a.example/1,3/5/2020,3/6/2020\n"
    event = bring_in("csv", sheet, mapping=mapping).event
    assert str(event.date) == "2020-03-04"
    assert str(event.sources[0].published) == "2020-03-05"
    assert str(event.added) == "2020-03-06"
