/** Columns of numbers as they travel: runs, deltas, and lists in base 36. */

/** Spreads `value, times, value, times…` over the target; too many or too few are an error. */
export function spreadRuns(runs: readonly number[], target: Uint8Array | Float64Array): void {
  let at = 0;
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const end = at + (runs[i + 1] ?? 0);
    target.fill(runs[i] ?? 0, at, end);
    at = end;
  }
  if (at !== target.length) throw new RangeError(`${at} values for ${target.length} events`);
}

/** The value numbers of event i are `values[offsets[i]]` to before `values[offsets[i + 1]]`. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly values: Uint32Array;
}

const COMMA = 44;
const SEMICOLON = 59;

/** Reads `a,b;;c`: base 36, `,` within a list and `;` between the lists of `count` events. */
export function readLists(text: string, count: number): Lists {
  const offsets = new Uint32Array(count + 1);
  const values: number[] = [];
  let event = 0;
  let value = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : SEMICOLON;
    if (code !== COMMA && code !== SEMICOLON) {
      value = Math.max(value, 0) * 36 + (code < 58 ? code - 48 : code - 87);
      continue;
    }
    if (value >= 0) values.push(value);
    value = -1;
    if (code === SEMICOLON) {
      event += 1;
      if (event <= count) offsets[event] = values.length;
    }
  }
  if (count && event !== count) throw new RangeError(`${event} lists for ${count} events`);
  return { offsets, values: Uint32Array.from(values) };
}

/** Adds to each event's values all that they lie within, each once. */
export function withParents({ offsets, values }: Lists, parents: Int32Array): Lists {
  const widened = new Uint32Array(offsets.length);
  const found: number[] = [];
  const seen = new Int32Array(parents.length).fill(-1);
  for (let event = 0; event + 1 < offsets.length; event += 1) {
    for (let i = offsets[event] ?? 0; i < (offsets[event + 1] ?? 0); i += 1) {
      let value = values[i] ?? -1;
      while (value >= 0 && seen[value] !== event) {
        seen[value] = event;
        found.push(value);
        value = parents[value] ?? -1;
      }
    }
    widened[event + 1] = found.length;
  }
  return { offsets: widened, values: Uint32Array.from(found) };
}
