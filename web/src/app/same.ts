/** Whether two parts of the state say the same: values, ranges, sets, and maps of sets. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (one instanceof Map && other instanceof Map) {
    return one.size === other.size
      && [...one].every(([key, value]) => isSame(value, other.get(key)));
  }
  if (one instanceof Set && other instanceof Set) {
    return one.size === other.size && [...one].every((value) => other.has(value));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, place) => value === other[place]);
  }
  return false;
}
