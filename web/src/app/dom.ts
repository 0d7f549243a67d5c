/** Elements made in one expression; text goes in as text and never as HTML. */

type Child = Node | string | null | false | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Makes an element; an attribute that is false or null is left out, one that is true is empty. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Attributes = {}, ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child): child is Node | string => !!child || child === ""));
  return made;
}

/** Makes a button that does one thing. */
export function button(
  attributes: Attributes, onclick: (event: MouseEvent) => void, ...children: Child[]
): HTMLButtonElement {
  const made = el("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", onclick);
  return made;
}

/** Whether a key that is pressed goes into a text, or has a meaning of the browser's own. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  const isText = target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
  return isText || target.isContentEditable || target.closest("dialog") !== null;
}
