"""What columns are called in tables that people keep, in several languages, and where they go."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA

from dateline.importing.mapped.targets import ALL
from dateline.records.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_OTHER: Final = re.compile(r"[^\w]+|_+")
_ALIKE: Final = 0.8
"""How much of a word must be the same: short words of different languages are near each other."""

_ENGLISH: Final = {
    "id": "id slug no nr number num row_id event_id record_id",
    "title": "title headline name event heading subject",
    "date": "date start_date start when event_date begin",
    "date.end": "end_date end until to date_end finish",
    "date.year": "year start_year",
    "date.month": "month start_month",
    "date.day": "day start_day",
    "date.time": "time start_time",
    "date.end_year": "end_year",
    "date.end_month": "end_month",
    "date.end_day": "end_day",
    "date_text": "display_date date_text",
    "summary": "summary abstract teaser lead short_description",
    "text": "text description content story details body long_description",
    "places": "place places location city town venue where",
    "at": "geolocation coordinates point geo latlng lat_lng",
    "at.lat": "lat latitude",
    "at.lon": "lon lng long longitude",
    "topics": "topic topics tag tags category categories keyword keywords group type labels",
    "threads": "thread threads series",
    "actors.person": "person persons people who",
    "actors.organization": "organization organisation organizations organisations company",
    "sources": "source sources url link links source_url href reference references source_link",
    "sources.title": "source_title article_title link_title link_text source_name",
    "sources.publisher": "publisher outlet newspaper website site publication",
    "sources.published": "published publication_date date_published pub_date",
    "sources.accessed": "accessed access_date accessdate date_accessed retrieved retrieved_date"
    " retrieval_date last_accessed accessed_on accessed_at viewed",
    "sources.authors": "author authors byline",
    "sources.quote": "quote quotes quotation",
    "media": "media image image_url photo picture video media_url img",
    "media.caption": "caption media_caption image_caption",
    "media.credit": "credit media_credit image_credit photo_credit",
    "media.alt": "alt alt_text image_alt",
    "status": "status",
    "importance": "importance priority",
    "language": "lang language",
    "note": "note notes comment comments remark remarks",
    "added": "added created date_added created_at",
}
_GERMAN: Final = {
    "id": "nummer kennung laufende_nummer lfd_nr",
    "title": "titel überschrift ueberschrift ereignis name bezeichnung schlagzeile",
    "date": "datum beginn anfang startdatum wann anfangsdatum",
    "date.end": "ende enddatum bis schlussdatum",
    "date.year": "jahr",
    "date.month": "monat",
    "date.time": "uhrzeit zeit",
    "summary": "zusammenfassung kurzbeschreibung kurztext",
    "text": "beschreibung inhalt langtext",
    "places": "ort orte stadt wo",
    "at": "koordinaten",
    "at.lat": "breitengrad breite",
    "at.lon": "längengrad laengengrad länge",
    "topics": "schlagwort schlagworte schlagwörter stichwort stichworte stichwörter thema themen"
    " kategorie kategorien rubrik",
    "actors.person": "person personen wer",
    "actors.organization": "organisation organisationen",
    "sources": "quelle quellen adresse verweis beleg",
    "sources.title": "titel_des_artikels artikel artikeltitel",
    "sources.publisher": "zeitung medium herausgeber verlag",
    "sources.published": "erscheinungsdatum veröffentlicht erschienen",
    "sources.accessed": "abgerufen abrufdatum zugriff",
    "sources.authors": "autor autoren autorin verfasser verfasserin",
    "sources.quote": "zitat",
    "media": "bild foto",
    "media.caption": "bildunterschrift",
    "language": "sprache",
    "note": "notiz notizen bemerkung bemerkungen anmerkung anmerkungen kommentar",
}
_FRENCH: Final = {
    "id": "numéro identifiant",
    "title": "titre évènement événement nom intitulé",
    "date": "début date_de_début date_début quand",
    "date.end": "fin date_de_fin date_fin",
    "date.year": "année an",
    "date.month": "mois",
    "date.time": "heure",
    "summary": "résumé",
    "text": "texte contenu",
    "places": "lieu lieux ville où",
    "at": "coordonnées",
    "topics": "thème thèmes mot_clé mots_clés catégorie catégories sujet étiquettes",
    "actors.person": "personne personnes qui",
    "sources": "lien liens adresse",
    "sources.title": "titre_de_l_article article",
    "sources.publisher": "journal média éditeur",
    "sources.published": "publié date_de_publication parution",
    "sources.accessed": "consulté consulté_le date_de_consultation",
    "sources.authors": "auteur auteurs autrice",
    "sources.quote": "citation",
    "media.caption": "légende",
    "media.credit": "crédit",
    "language": "langue",
    "note": "remarque remarques commentaire commentaires",
}
_SPANISH: Final = {
    "id": "número identificador",
    "title": "título titular evento suceso acontecimiento nombre",
    "date": "fecha inicio fecha_de_inicio fecha_inicio cuándo",
    "date.end": "fecha_de_fin fecha_fin final",
    "date.year": "año",
    "date.month": "mes",
    "date.time": "hora",
    "summary": "resumen",
    "text": "texto descripción contenido",
    "places": "lugar lugares ciudad dónde",
    "at": "coordenadas",
    "at.lat": "latitud",
    "at.lon": "longitud",
    "topics": "tema temas etiqueta etiquetas palabra_clave palabras_clave categoría categorías",
    "actors.person": "persona personas quién",
    "actors.organization": "organización organizaciones",
    "sources": "fuente fuentes enlace enlaces",
    "sources.title": "título_del_artículo artículo",
    "sources.publisher": "periódico diario medio editorial",
    "sources.published": "publicado fecha_de_publicación",
    "sources.accessed": "consultado fecha_de_consulta",
    "sources.authors": "autora autores",
    "sources.quote": "cita",
    "media": "imagen foto",
    "language": "idioma lengua",
    "note": "nota notas observaciones comentario comentarios",
}
_POLISH: Final = {
    "id": "lp numer",
    "title": "tytuł wydarzenie nazwa nagłówek",
    "date": "data początek data_początkowa data_rozpoczęcia kiedy",
    "date.end": "koniec data_końcowa data_zakończenia",
    "date.year": "rok",
    "date.month": "miesiąc",
    "date.time": "godzina czas",
    "summary": "streszczenie podsumowanie",
    "text": "opis treść tekst",
    "places": "miejsce miejscowość miasto gdzie",
    "at": "współrzędne",
    "at.lat": "szerokość szerokość_geograficzna",
    "at.lon": "długość długość_geograficzna",
    "topics": "temat tematy tagi słowo_kluczowe słowa_kluczowe kategoria kategorie",
    "actors.person": "osoba osoby kto",
    "actors.organization": "organizacja organizacje",
    "sources": "źródło źródła odnośnik adres",
    "sources.title": "tytuł_artykułu artykuł",
    "sources.publisher": "gazeta wydawca",
    "sources.published": "opublikowano data_publikacji",
    "sources.accessed": "data_dostępu dostęp",
    "sources.authors": "autorzy autorka",
    "sources.quote": "cytat",
    "media": "zdjęcie obraz",
    "media.caption": "podpis",
    "language": "język",
    "note": "uwaga uwagi notatka komentarz",
}
_RUSSIAN: Final = {
    "id": "номер идентификатор код п_п",
    "title": "заголовок название событие",
    "date": "дата начало дата_начала когда",
    "date.end": "конец окончание дата_окончания",
    "date.year": "год",
    "date.month": "месяц",
    "date.time": "время",
    "summary": "кратко резюме краткое_описание",
    "text": "текст описание содержание",
    "places": "место места город где",
    "at": "координаты",
    "at.lat": "широта",
    "at.lon": "долгота",
    "topics": "тема темы тег теги метки рубрика категория категории ключевое_слово ключевые_слова",
    "actors.person": "персона персоны человек люди лицо кто",
    "actors.organization": "организация организации",
    "sources": "источник источники ссылка ссылки адрес",
    "sources.title": "название_статьи статья",
    "sources.publisher": "издание газета сми",
    "sources.published": "опубликовано дата_публикации",
    "sources.accessed": "дата_обращения",
    "sources.authors": "автор авторы",
    "sources.quote": "цитата",
    "media": "фото изображение видео",
    "media.caption": "подпись",
    "language": "язык",
    "note": "примечание примечания заметка комментарий",
}
_UKRAINIAN: Final = {
    "title": "назва подія",
    "date": "початок дата_початку коли",
    "date.end": "кінець дата_закінчення",
    "date.year": "рік",
    "date.month": "місяць",
    "date.time": "час",
    "summary": "стислий_опис підсумок",
    "text": "опис зміст",
    "places": "місце місто де",
    "at": "координати",
    "at.lon": "довгота",
    "topics": "теми мітки категорія категорії ключове_слово ключові_слова",
    "actors.person": "особа особи людина хто",
    "actors.organization": "організація організації",
    "sources": "джерело джерела посилання адреса",
    "sources.title": "назва_статті стаття",
    "sources.publisher": "видання змі",
    "sources.published": "опубліковано дата_публікації",
    "sources.accessed": "дата_звернення",
    "sources.authors": "автори",
    "media": "зображення відео",
    "media.caption": "підпис",
    "language": "мова",
    "note": "примітка примітки нотатка коментар",
}
_BELARUSIAN: Final = {
    "id": "нумар",
    "title": "назва загаловак падзея",
    "date": "пачатак дата_пачатку калі",
    "date.end": "канец заканчэнне",
    "date.month": "месяц",
    "date.time": "час",
    "summary": "коратка сцісла",
    "text": "тэкст апісанне змест",
    "places": "месца месцы горад дзе",
    "at": "каардынаты",
    "at.lat": "шырата",
    "at.lon": "даўгата",
    "topics": "тэма тэмы тэгі катэгорыя катэгорыі ключавое_слова ключавыя_словы",
    "actors.person": "асоба асобы чалавек хто",
    "actors.organization": "арганізацыя арганізацыі",
    "sources": "крыніца крыніцы спасылка спасылкі адрас",
    "sources.title": "назва_артыкула артыкул",
    "sources.publisher": "выданне газета",
    "sources.published": "апублікавана дата_публікацыі",
    "sources.accessed": "дата_звароту",
    "sources.authors": "аўтар аўтары",
    "sources.quote": "цытата",
    "media": "фота выява відэа",
    "media.caption": "подпіс",
    "language": "мова",
    "note": "заўвага заўвагі нататка каментар",
}
_LANGUAGES: Final = (
    *(_ENGLISH, _GERMAN, _FRENCH, _SPANISH),
    *(_POLISH, _RUSSIAN, _UKRAINIAN, _BELARUSIAN),
)


def _plain(column: str) -> str:
    """Return a column's name without accents, its words in small letters and joined by `_`."""
    apart = unicodedata.normalize("NFKD", _CAMEL.sub("_", column))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _OTHER.sub("_", bare.casefold()).strip("_")


_PATHS: Final[Mapping[str, str]] = {
    **{
        _plain(word): path
        for language in reversed(_LANGUAGES)  # a word of two languages is the first one's
        for path, words in language.items()
        for word in words.split()
    },
    **{path.replace(".", "_"): path for path in ALL},
}
_DAYS: Final = frozenset(map(_plain, ("day", "tag", "jour", "día", "dzień", "день", "дзень")))


def likely_paths(columns: Iterable[str]) -> dict[str, str]:
    """Return where each column likely goes; a column that nothing is near goes nowhere, `""`."""
    paths = {column: likely_path(column) for column in columns}
    if "date.year" in paths.values():  # then a day is a part of the date
        paths |= {column: "date.day" for column in paths if _plain(column) in _DAYS}
    return paths


def likely_path(column: str) -> str:
    """Return the path to which a column by itself likely goes; empty where nothing is near."""
    words = _plain(column)
    for candidate in (words, words.rpartition("_")[2]):
        if candidate in _PATHS:
            return _alone(candidate)
        if candidate in _DAYS:
            return "date"
    close = nearest(words, _PATHS)
    if close and (close.startswith(words) or OSA.normalized_similarity(words, close) >= _ALIKE):
        return _alone(close)
    return ""


def _alone(word: str) -> str:
    """Return where a column of this name goes, were there no other columns."""
    return "date" if _PATHS[word] == "date.day" else _PATHS[word]
