// The script of a session's pages, console and phones alike: sends forms, follows the session, counts the clocks.
import { SessionLink } from "./live/sessionLink.js";
import { Clocks } from "./page/clocks.js";
import { Deadlines } from "./page/deadlines.js";
import { openDialogs } from "./page/help.js";
import { listenForKeys } from "./page/keys.js";
import { Note } from "./page/note.js";
import { Panel } from "./page/panel.js";
import { codeAgesMs } from "./page/roomScreen.js";
import { say } from "./page/say.js";
import { Timeline } from "./page/timeline.js";

const element = document.getElementById("panel");
if (element) {
  follow(element);
}

function follow(panelElement: HTMLElement): void {
  const note = new Note(document.getElementById("stage-note"));
  const deadlines = new Deadlines(panelElement, () => undefined);
  const clocks = new Clocks(panelElement);
  const timeline = new Timeline(panelElement);
  const shown = () => {
    deadlines.start();
    clocks.start();
    timeline.start();
  };
  const panel = new Panel(panelElement, note, shown, () => undefined);
  const link = new SessionLink({
    changed: () => void panel.refresh(),
    reachable: (yes) => note.say("link", yes ? "" : say("The connection is gone for a moment. Nothing is lost; this page comes back by itself.")),
  });

  listenForKeys(panelElement);
  openDialogs(panelElement);
  shown();
  void link.start();
  if (panelElement.matches(".console")) {
    setInterval(() => void panel.refresh(), codeAgesMs);
  }

  // A click on the map chooses where a jump would lead.
  panelElement.addEventListener("click", (event) => {
    const node = (event.target as Element).closest<SVGGElement>("[data-node]")?.dataset["node"];
    const jump = panelElement.querySelector<HTMLSelectElement>("#jump");
    if (node && jump) {
      jump.value = node;
      jump.focus();
    }
  });
}
