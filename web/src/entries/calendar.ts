/** The calendar, loaded when it is first opened. */
import { Calendar } from "../calendar/view.ts";

window.dateline?.register("calendar", new Calendar());
