// The words of a mirror, large enough for the back of the room.
import type { Moment } from "../live/mirrorLink.js";

/** Shows what is said, what could be said, and what the wearer points at. */
export class MirrorWords {
  private readonly caption: HTMLElement;
  private readonly said: HTMLElement;
  private readonly choices: HTMLElement;
  private readonly cover: HTMLElement;
  private readonly noteLine: HTMLElement;

  constructor(private readonly mirror: HTMLElement) {
    const of = (name: string) => mirror.querySelector<HTMLElement>(`.mirror-${name}`)!;
    this.caption = of("caption");
    this.said = of("said");
    this.choices = of("choices");
    this.cover = of("cover");
    this.noteLine = of("note");
  }

  note(text: string): void {
    this.noteLine.textContent = text;
  }

  show(moment: Moment): void {
    const { blanked, paused, choices, said, setback, text } = moment;
    this.mirror.dataset["events"] = String(moment.number);
    this.mirror.toggleAttribute("data-blanked", blanked);
    this.cover.hidden = !blanked && !paused;
    this.cover.textContent = blanked ? "The view is closed for a moment." : "Paused";
    this.said.hidden = !said;
    this.said.textContent = said ? `“${unquoted(said)}”` : "";
    this.said.classList.toggle("mirror-said--setback", setback);
    this.speak(moment.speaker, text);
    this.offer(choices, moment.pointsAt);
  }

  private speak(speaker: string | null, text: string): void {
    const name = document.createElement("span");
    name.className = "speaker";
    name.textContent = speaker ?? "";
    this.caption.replaceChildren(...(speaker ? [name, " "] : []), text);
    this.caption.hidden = text === "";
  }

  private offer(choices: readonly string[], pointsAt: string | null): void {
    this.choices.hidden = choices.length === 0;
    const items: HTMLElement[] = [];
    for (let i = 0; i + 1 < choices.length; i += 2) {
      const item = document.createElement("li");
      item.textContent = choices[i + 1]!;
      item.dataset["choice"] = choices[i]!;
      item.classList.toggle("is-pointed", choices[i] === pointsAt);
      items.push(item);
    }

    this.choices.replaceChildren(...items);
  }
}

const unquoted = (text: string): string => text.replace(/^["“]|["”]$/g, "");
