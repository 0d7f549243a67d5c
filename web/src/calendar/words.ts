/** What the calendar says. */
import type { Phrases } from "../words/words.ts";

export const WORDS: Phrases = {
  be: {
    "Events by day": "Падзеі па днях",
    "Arrows go from day to day, Page Up and Page Down from month to month; Enter chooses a day.":
      "Стрэлкі вядуць ад дня да дня, Page Up і Page Down — ад месяца да месяца; Enter выбірае дзень.",
    "{events} that lasted longer, or whose day is not known":
      "{events}: доўжыліся больш за месяц або дзень невядомы",
    "As a table": "Табліцай",
    Month: "Месяц",
    Days: "Дзён з падзеямі",
    "Most on one day": "Найбольш за дзень",
    few: "мала",
    many: "шмат",
  },
  ru: {
    "Events by day": "События по дням",
    "Arrows go from day to day, Page Up and Page Down from month to month; Enter chooses a day.":
      "Стрелки ведут от дня к дню, Page Up и Page Down — от месяца к месяцу; Enter выбирает день.",
    "{events} that lasted longer, or whose day is not known":
      "{events}: длились больше месяца или день неизвестен",
    "As a table": "Таблицей",
    Month: "Месяц",
    Days: "Дней с событиями",
    "Most on one day": "Больше всего за день",
    few: "мало",
    many: "много",
  },
};
