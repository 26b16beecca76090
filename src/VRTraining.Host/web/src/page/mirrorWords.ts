// The words of a mirror, large enough for the back of the room.
import type { Moment } from "../live/mirrorLink.js";
import { say } from "./say.js";

/** Shows what is said, what could be said, and what the wearer points at. */
export class MirrorWords {
  private readonly caption: HTMLElement;
  private readonly said: HTMLElement;
  private readonly choices: HTMLElement;
  private readonly cover: HTMLElement;
  private readonly noteLine: HTMLElement;
  private readonly thought: HTMLElement;
  private readonly replayLine: HTMLElement;
  private readonly points: HTMLElement;

  constructor(private readonly mirror: HTMLElement) {
    const of = (name: string) => mirror.querySelector<HTMLElement>(`.mirror-${name}`)!;
    this.caption = of("caption");
    this.said = of("said");
    this.choices = of("choices");
    this.cover = of("cover");
    this.noteLine = of("note");
    this.thought = of("thought");
    this.replayLine = of("replay");
    this.points = of("points");
  }

  note(text: string): void {
    this.noteLine.textContent = text;
  }

  show(moment: Moment): void {
    const { blanked, paused, choices, said, setback, text } = moment;
    this.mirror.dataset["events"] = String(moment.number);
    this.mirror.toggleAttribute("data-blanked", blanked);
    this.mirror.dataset["replay"] = moment.replay ?? "";
    this.replayLine.hidden = !moment.replay;
    this.replayLine.textContent =
      moment.replay === "other-way" ? say("Another way") : `${say("Looking again")} · ${say("attempt {0}", moment.attempt)}`;
    this.points.hidden = !moment.pointsAtName;
    this.points.textContent = moment.pointsAtName ? `→ ${moment.pointsAtName}` : "";
    this.thought.hidden = !moment.thought;
    this.thought.textContent = moment.thought ? say("{0} thought: {1}", moment.speaker ?? "", moment.thought) : "";
    this.cover.hidden = !blanked && !paused;
    this.cover.textContent = blanked ? say("The view is closed for a moment.") : say("Paused");
    this.said.hidden = !said;
    this.said.textContent = said ? say("“{0}”", unquoted(said)) : "";
    this.said.classList.toggle("mirror-said--setback", setback);
    this.speak(moment.speaker, text);
    this.offer(choices, moment);
  }

  private speak(speaker: string | null, text: string): void {
    const name = document.createElement("span");
    name.className = "speaker";
    name.textContent = speaker ?? "";
    this.caption.replaceChildren(...(speaker ? [name, " "] : []), text);
    this.caption.hidden = text === "";
  }

  private offer(choices: readonly string[], { pointsAt, given }: Moment): void {
    this.choices.hidden = choices.length === 0;
    const items: HTMLElement[] = [];
    for (let i = 0; i + 1 < choices.length; i += 2) {
      const item = document.createElement("li");
      item.textContent = choices[i + 1]!;
      item.dataset["choice"] = choices[i]!;
      item.classList.toggle("is-pointed", choices[i] === pointsAt);
      if (choices[i] === given) {
        item.append(tag(say("said")));
      }

      items.push(item);
    }

    this.choices.replaceChildren(...items);
  }
}

function tag(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "mirror-given";
  element.textContent = text;
  return element;
}

const unquoted = (text: string): string => text.replace(/^["“]|["”]$/g, "");
