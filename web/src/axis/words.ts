/** What the axis and the overview say, beside the words that all parts share. */
import type { Phrases } from "../words/words.ts";

export const WORDS: Phrases = {
  be: {
    "Axis of time": "Вось часу",
    "Arrows move it, plus and minus change how much it shows, Home and End go to its ends; the arrow down goes to the events.":
      "Стрэлкі рухаюць яе, плюс і мінус змяняюць маштаб, Home і End вядуць да канцоў; стрэлка ўніз — да падзей.",
    "On the axis": "На восі",
    Lanes: "Дарожкі",
    "No lanes": "Без дарожак",
    others: "іншыя",
    Earlier: "Раней",
    Later: "Пазней",
    Closer: "Бліжэй",
    "Further away": "Далей",
    "All of it": "Усё",
    "{when}: {events}, {number} of them drawn": "{when}: {events}, з іх намалявана {number}",
    "From before: {events}": "З ранейшага: {events}",
    "{events} more": "Яшчэ {events}",
    "Events over time": "Падзеі ў часе",
    "Chosen from": "Выбрана з",
    "Chosen to": "Выбрана па",
    "Most events: {when}, {events}": "Найбольш падзей: {when}, {events}",
  },
  ru: {
    "Axis of time": "Ось времени",
    "Arrows move it, plus and minus change how much it shows, Home and End go to its ends; the arrow down goes to the events.":
      "Стрелки двигают её, плюс и минус меняют масштаб, Home и End ведут к концам; стрелка вниз — к событиям.",
    "On the axis": "На оси",
    Lanes: "Дорожки",
    "No lanes": "Без дорожек",
    others: "прочие",
    Earlier: "Раньше",
    Later: "Позже",
    Closer: "Ближе",
    "Further away": "Дальше",
    "All of it": "Всё",
    "{when}: {events}, {number} of them drawn": "{when}: {events}, из них нарисовано {number}",
    "From before: {events}": "С прежнего: {events}",
    "{events} more": "Ещё {events}",
    "Events over time": "События во времени",
    "Chosen from": "Выбрано с",
    "Chosen to": "Выбрано по",
    "Most events: {when}, {events}": "Больше всего событий: {when}, {events}",
  },
};
