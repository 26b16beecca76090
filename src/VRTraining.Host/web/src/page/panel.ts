// The panel: its forms are sent without leaving the page, and its content follows the run.
import type { Note } from "./note.js";
import { swap, tokenName } from "./swap.js";
import { say } from "./say.js";

/** Who presses Enter to go on, twice, does not mean the first response that has just come under the finger. */
const restMs = 350;

const focusable = "button:not(:disabled), a[href], summary, input:not([type=hidden]), [tabindex]";

/** The forms whose text has arrived once they are answered. */
const ownWords = /\/(answer|reflect)$/;

/** What somebody has pressed, with what was typed by then. */
interface Press {
  readonly action: string;
  readonly form: FormData;
  readonly by: HTMLButtonElement | null;
  readonly from: HTMLFormElement;
}

/** Sends what is chosen and shows what the host answers; it decides nothing. */
export class Panel {
  private readonly typed = new Map<string, string>();
  private readonly waiting: Press[] = [];
  private sending: Press | null = null;
  private fetching = false;
  private again = false;
  private offeredAt = Number.NEGATIVE_INFINITY;

  /**
   * @param element the section whose content is the panel.
   * @param changed is called after each change of content.
   * @param pressed is called when somebody has sent something.
   */
  constructor(
    private readonly element: HTMLElement,
    private readonly note: Note,
    private readonly changed: () => void,
    private readonly pressed: () => void,
  ) {
    element.addEventListener("submit", (event) => this.submit(event));
  }

  /** Fetches the content anew; several calls at a time become one. */
  async refresh(): Promise<void> {
    this.again = true;
    if (this.fetching || this.sending) {
      return;
    }

    this.fetching = true;
    while (this.again && !this.sending) {
      this.again = false;
      const html = await answerOf(fetch(this.element.dataset["url"]!, { headers: { "X-Panel": "1" } }));
      if (typeof html === "string" && !this.sending) {
        this.show(html);
      }
    }

    this.fetching = false;
  }

  private submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    if (form.hasAttribute("data-away")) {
      return;
    }

    event.preventDefault();
    const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
    const tooSoon = submitter?.matches("[data-choice]") && performance.now() - this.offeredAt < restMs;
    if (tooSoon) {
      return;
    }

    const action = submitter?.hasAttribute("formaction") ? submitter.formAction : form.action;
    const press = { action, form: new FormData(form, submitter), by: submitter, from: form };
    if (!this.sending) {
      void this.send(press);
    } else if (!submitter?.matches("[data-choice]") && ![this.sending, ...this.waiting].some((other) => other.action === action)) {
      // Pressed twice is meant once, and a response only answers what it stood under; anything else waits for its turn.
      submitter?.classList.add("is-pressed");
      this.waiting.push(press);
    }
  }

  /** What was typed for somebody else to read has arrived, unless the answer says otherwise. */
  private clear(form: HTMLFormElement): void {
    if (form.hasAttribute("data-clear") && !this.element.querySelector("[data-refused]")) {
      form.reset();
    }
  }

  /** Sends a press and those that have come meanwhile, one after the other. */
  private async send(first: Press): Promise<void> {
    this.element.setAttribute("aria-busy", "true");
    this.note.say("sent", "");
    for (let press: Press | undefined = first; press; press = this.waiting.shift()) {
      this.sending = press;
      press.by?.classList.add("is-pressed");
      this.pressed();
      const isDone = await this.deliver(press);
      press.by?.classList.remove("is-pressed");
      if (!isDone) {
        // What waits goes out with what is tried again.
        break;
      }
    }

    this.sending = null;
    this.element.removeAttribute("aria-busy");
    if (this.again) {
      void this.refresh();
    }
  }

  private async deliver(press: Press): Promise<boolean> {
    let html = await this.post(press);
    if (typeof html !== "string" && html.expired && (await this.renew(press))) {
      html = await this.post(press);
    }

    if (typeof html === "string") {
      if (ownWords.test(press.action) && !html.includes("data-refused")) {
        press.from.reset();
        this.typed.clear();
      }

      this.show(html, press);
      this.clear(press.from);
      return true;
    }

    const tryAgain = () => void this.send(press);
    if (html.say) {
      this.note.say("sent", html.say, tryAgain);
    } else if (html.reached) {
      this.note.say("sent", say("This page is out of date. Load it again; your run is kept as it is."), () => location.reload());
    } else {
      this.note.say("sent", say("That did not get through. What you did is not lost: try again."), tryAgain);
    }

    return false;
  }

  private post({ action, form }: Press): ReturnType<typeof answerOf> {
    const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
    return answerOf(fetch(action, { method: "POST", body, headers: { "X-Panel": "1" } }));
  }

  /** A host that was started anew knows only the tokens that it has given itself: the page as it is now has one. */
  private async renew(press: Press): Promise<boolean> {
    const html = await answerOf(fetch(this.element.dataset["url"]!, { headers: { "X-Panel": "1" } }));
    if (typeof html === "string") {
      this.show(html);
    }

    const token = this.element.querySelector(`[name="${tokenName}"]`)?.getAttribute("value");
    const isNew = typeof html === "string" && !!token && token !== press.form.get(tokenName);
    if (isNew) {
      press.form.set(tokenName, token);
    }

    return isNew;
  }

  /** What was typed outlives a pause, which takes the text field away for a while. */
  private keepTyped(): void {
    for (const field of this.element.querySelectorAll<HTMLTextAreaElement>("textarea[id]")) {
      this.typed.set(field.id, field.value);
    }
  }

  private giveBackTyped(): void {
    for (const field of this.element.querySelectorAll<HTMLTextAreaElement>("textarea[id]")) {
      field.value ||= this.typed.get(field.id) ?? "";
    }
  }

  private show(html: string, own?: Press): void {
    const had = document.activeElement;
    const within = had instanceof HTMLElement && this.element.contains(had);
    const part = within ? had.closest("[data-part]") : null;
    const offered = new Set(this.choices);
    this.keepTyped();
    if (swap(this.element, html, own?.from)) {
      this.changed();
    }

    this.giveBackTyped();
    if (this.choices.some((choice) => !offered.has(choice))) {
      this.offeredAt = performance.now();
    }

    const lost = within && !had.isConnected;
    if (own || lost) {
      (this.element.querySelector<HTMLElement>("[data-focus]") ?? (lost ? nextTo(had, part) : null))?.focus();
    }
  }

  private get choices(): Element[] {
    return [...this.element.querySelectorAll("[data-choice]")];
  }
}

/** Where the keyboard goes on when what it was at is gone: what the same key presses now, else the part around it. */
function nextTo(had: HTMLElement, part: Element | null): HTMLElement | null {
  const key = had.dataset["key"];
  return (
    (key ? document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) : null) ??
    (part?.isConnected ? part.querySelector<HTMLElement>(focusable) : null)
  );
}

/** The answer's HTML; else whether the host was reached at all, and whether it did not know the form any more. */
async function answerOf(request: Promise<Response>): Promise<string | { reached: boolean; say?: string; expired?: boolean }> {
  try {
    const response = await request;
    const html = await response.text();
    if (!response.ok && response.headers.get("content-type")?.startsWith("text/plain") && response.status >= 500) {
      return { reached: true, say: html };
    }

    return response.ok && !/<html/i.test(html) ? html : { reached: true, expired: response.status === 400 };
  } catch {
    return { reached: false };
  }
}
