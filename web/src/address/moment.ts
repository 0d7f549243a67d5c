/** Minutes as the address writes them: `2020-08-17`, or `2020-08-17T15:30` within a day. */
import { dayNumber, dayOf, daysInMonth } from "../dates/gregorian.ts";
import { MINUTES_A_DAY } from "../data/columns.ts";

const WRITTEN = /^(-?[0-9]{4,})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2}))?$/;

/** Says the minute at which something begins. */
export function printStart(minute: number): string {
  const number = Math.floor(minute / MINUTES_A_DAY);
  const { year, month, day } = dayOf(number);
  const date = `${year < 0 ? "-" : ""}${digits(Math.abs(year), 4)}-${digits(month)}-${digits(day)}`;
  const rest = minute - number * MINUTES_A_DAY;
  return rest ? `${date}T${digits(Math.floor(rest / 60))}:${digits(rest % 60)}` : date;
}

/** Says the minute before which something ends: the last day, or the last minute, within it. */
export function printEnd(minute: number): string {
  if (minute % MINUTES_A_DAY === 0) return printStart(minute - MINUTES_A_DAY);
  const last = printStart(minute - 1);
  return last.includes("T") ? last : `${last}T00:00`;
}

export function readStart(text: string): number | null {
  return read(text)?.minute ?? null;
}

export function readEnd(text: string): number | null {
  const found = read(text);
  return found && found.minute + (found.isDay ? MINUTES_A_DAY : 1);
}

function read(text: string): { readonly minute: number; readonly isDay: boolean } | null {
  const found = WRITTEN.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found
    .slice(1).map((part: string | undefined) => Number(part ?? 0));
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isDate || hour > 23 || minute > 59) return null;
  const number = dayNumber(year, month, day);
  if (!Number.isSafeInteger(number * MINUTES_A_DAY)) return null;
  return { minute: number * MINUTES_A_DAY + hour * 60 + minute, isDay: found[4] === undefined };
}

function digits(value: number, size = 2): string {
  return String(value).padStart(size, "0");
}
