// Puts new HTML into the panel and leaves alone what did not change: typed text, focus, scroll and open lists stay.

/** What a form carries against forgery: it differs each time and means nothing to the reader. */
export const tokenName = "__RequestVerificationToken";
const token = new RegExp(`(name="${tokenName}"[^>]*value=")[^"]*`, "g");

/** What the page's own scripts and readers change, which the host knows nothing of. */
const ownMarks = / (?:open|style)="[^"]*"/g;

/** HTML without what may differ though it means the same. */
const essenceOf = (html: string): string =>
  html.replace(token, "$1").replace(ownMarks, "").replace(/\s+/g, " ").replace(/> </g, "><").trim();

const essence = (element: Element): string => essenceOf(element.outerHTML);

/**
 * Replaces the content of an element.
 * @param pressed what the reader has pressed: then the open list around it has done its work. All others stay open.
 * @returns whether anything is different now.
 */
export function swap(into: Element, html: string, pressed: Element | null = null): boolean {
  const template = document.createElement("template");
  template.innerHTML = html;
  const changed = essenceOf(into.innerHTML) !== essenceOf(template.innerHTML);
  pressed?.closest("details:not([data-stays])")?.removeAttribute("open");
  swapChildren(into, template.content);
  return changed;
}

function swapChildren(old: Element, from: ParentNode): void {
  const next = [...from.childNodes];
  const wanted = new Set(next.filter(isElement).map((element) => keyOf(element) ?? essence(element)));
  let kept: ChildNode | null = old.firstChild;
  for (const node of next) {
    const same = isElement(node) ? findSame(kept, node, wanted) : kept?.nodeType === node.nodeType ? kept : null;
    if (!same) {
      old.insertBefore(node, kept);
      continue;
    }

    removeFrom(kept, same);
    kept = same.nextSibling;
    if (isElement(same)) {
      swapElement(same, node as Element);
    } else if (same.nodeValue !== node.nodeValue) {
      same.nodeValue = node.nodeValue;
    }
  }

  removeFrom(kept, null);
}

/** By name; else what reads the same; else what stands where it stood and is wanted for nothing else. */
function findSame(from: ChildNode | null, like: Element, wanted: ReadonlySet<string>): Element | null {
  const key = keyOf(like);
  const after = elementsFrom(from).filter((at) => at.tagName === like.tagName && keyOf(at) === key);
  if (key) {
    return after[0] ?? null;
  }

  const words = essence(like);
  return (
    after.find((at) => essence(at) === words) ??
    untilWanted(elementsFrom(from), wanted).find((at) => after.includes(at)) ??
    null
  );
}

function untilWanted(elements: readonly Element[], wanted: ReadonlySet<string>): Element[] {
  const end = elements.findIndex((at) => wanted.has(keyOf(at) ?? essence(at)));
  return elements.slice(0, end < 0 ? undefined : end);
}

function elementsFrom(from: ChildNode | null): Element[] {
  const found: Element[] = [];
  for (let at: Node | null = from; at; at = at.nextSibling) {
    if (isElement(at)) {
      found.push(at);
    }
  }

  return found;
}

/**
 * What makes an element this one and no other: a press that is on its way must not land on what has taken its place.
 * A form is what it asks for, or the key that asks for it, so that a switch stays the same switch.
 */
function keyOf(element: Element): string | null {
  const named = element.getAttribute("data-part") ?? (element.id || null);
  if (named) {
    return named;
  }

  if (element.tagName === "FORM") {
    const key = element.querySelector("button[data-key]:not([data-choice])")?.getAttribute("data-key");
    const fields = [...element.querySelectorAll(`input[type=hidden]:not([name="${tokenName}"])`)];
    return key ? `key ${key}` : [element.getAttribute("action"), ...fields.map((field) => field.getAttribute("value"))].join(" ");
  }

  return element.matches("[data-choice]")
    ? `choice ${element.getAttribute("value")} ${element.textContent}`
    : element.getAttribute("data-line");
}

function swapElement(old: Element, next: Element): void {
  if (essence(old) === essence(next) && old.getAttribute("name") !== tokenName) {
    renewTokens(old, next);
    return;
  }

  copyAttributes(next, old);
  swapChildren(old, next);
}

/** What stays as it is sends the new tokens all the same: a host that was started anew does not know the old ones. */
function renewTokens(old: Element, next: Element): void {
  const fresh = next.querySelectorAll(`[name="${tokenName}"]`);
  old.querySelectorAll(`[name="${tokenName}"]`).forEach((field, at) => {
    field.setAttribute("value", fresh[at]?.getAttribute("value") ?? "");
  });
}

function removeFrom(from: ChildNode | null, until: ChildNode | null): void {
  while (from && from !== until) {
    const next: ChildNode | null = from.nextSibling;
    from.remove();
    from = next;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function copyAttributes(from: Element, to: Element): void {
  for (const { name } of [...to.attributes]) {
    if (!from.hasAttribute(name) && name !== "open" && name !== "style") {
      to.removeAttribute(name);
    }
  }

  for (const { name, value } of from.attributes) {
    if (to.getAttribute(name) !== value) {
      to.setAttribute(name, value);
      if (name === "value" && to instanceof HTMLInputElement && to.type === "range") {
        to.value = value;
      }
    }
  }
}
