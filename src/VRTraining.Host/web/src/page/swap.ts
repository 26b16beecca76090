// Puts new HTML into the panel and leaves alone what did not change, so that typed text, focus and open lists stay.

/** What a form carries against forgery: it differs each time and means nothing to the reader. */
export const tokenName = "__RequestVerificationToken";
const token = new RegExp(`(name="${tokenName}"[^>]*value=")[^"]*`, "g");

const essence = (element: Element): string => element.outerHTML.replace(token, "$1").replace(/\s+/g, " ");

/**
 * Replaces the content of an element.
 * @param pressed whether the reader has pressed something: then an open list has done its work, else it stays open.
 * @returns whether anything is different now.
 */
export function swap(into: Element, html: string, pressed = false): boolean {
  const template = document.createElement("template");
  template.innerHTML = html;
  if (!pressed) {
    keepOpen(into, template.content);
  }

  return swapChildren(into, template.content);
}

/** What the reader has opened comes open again; a list is known by its summary. */
function keepOpen(old: Element, next: ParentNode): void {
  const opened = new Set([...old.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent));
  for (const summary of next.querySelectorAll("details:not([open]) > summary")) {
    if (opened.has(summary.textContent)) {
      summary.parentElement!.setAttribute("open", "");
    }
  }
}

function swapChildren(old: Element, from: ParentNode): boolean {
  const next = [...from.children];
  const only = old.firstElementChild;
  if (next.length === 1 && old.children.length === 1 && only && sameTag(only, next[0]!)) {
    copyAttributes(next[0]!, only);
    return swapChildren(only, next[0]!);
  }

  let changed = false;
  let kept: Element | null = old.firstElementChild;
  for (const element of next) {
    const part = findPart(kept, element);
    const same = part ?? findSame(kept, element);
    if (part) {
      changed = swapPart(part, element) || changed;
    } else if (same) {
      renewTokens(same, element);
    }

    if (same) {
      changed = removeFrom(kept, same) || changed;
      kept = same.nextElementSibling;
    } else {
      old.insertBefore(element, kept);
      changed = true;
    }
  }

  return removeFrom(kept, null) || changed;
}

/** A part of the page keeps its place and its element; only what is in it changes. */
function findPart(from: Element | null, like: Element): Element | null {
  const name = like.getAttribute("data-part");
  for (let at = name ? from : null; at; at = at.nextElementSibling) {
    if (at.getAttribute("data-part") === name && at.tagName === like.tagName) {
      return at;
    }
  }

  return null;
}

function swapPart(old: Element, next: Element): boolean {
  if (essence(old) === essence(next)) {
    renewTokens(old, next);
    return false;
  }

  copyAttributes(next, old);
  swapChildren(old, next);
  return true;
}

/** What stays as it is sends the new tokens all the same: a host that was started anew does not know the old ones. */
function renewTokens(old: Element, next: Element): void {
  const fresh = next.querySelectorAll(`[name="${tokenName}"]`);
  old.querySelectorAll(`[name="${tokenName}"]`).forEach((field, at) => {
    field.setAttribute("value", fresh[at]?.getAttribute("value") ?? "");
  });
}

function findSame(from: Element | null, like: Element): Element | null {
  const wanted = essence(like);
  for (let at = from; at; at = at.nextElementSibling) {
    if (essence(at) === wanted) {
      return at;
    }
  }

  return null;
}

function removeFrom(from: Element | null, until: Element | null): boolean {
  let removed = false;
  while (from && from !== until) {
    const next: Element | null = from.nextElementSibling;
    from.remove();
    from = next;
    removed = true;
  }

  return removed;
}

const sameTag = (one: Element, other: Element): boolean => one.tagName === other.tagName && one.tagName === "DIV";

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) {
    to.setAttribute(name, value);
  }
}
