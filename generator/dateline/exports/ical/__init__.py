"""iCalendar (RFC 5545): events on their days, for a reader's own calendar.

An event whose day is not known is never given one. What becomes of each date:

| Date | In the calendar |
|---|---|
| a day | an all-day event |
| a day that is probably right (`?`) | the same, tentative, with the date in words in its title |
| a minute or a second | a moment, in UTC; local time where neither it nor the timeline has a zone |
| from a day to a day | an event of all these days |
| from a time to a time | an event between them, or of these days where only one has a zone |
| a month, a season, a year, a decade, `XX` | a note |
| about then (`~`, `%`), one of several | a note |
| since, until, end or start not known | a note |
| before the year 1 or after 9999 | a note |

A note is a journal entry without a date (VJOURNAL without DTSTART): in the file, with its date in
words, and on no day. The calendar's description counts them.
"""

from dateline.exports.ical.calendar import Fragment, assemble, fragments

__all__ = ["Fragment", "assemble", "fragments"]
