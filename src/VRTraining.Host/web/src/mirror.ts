// The mirror's script: paints each wearer's scene, shows the words large, and lets one choose the camera.
import { MirrorLink, type Moment } from "./live/mirrorLink.js";
import { freshWall } from "./page/freshWall.js";
import { listenForKeys } from "./page/keys.js";
import { MirrorWords } from "./page/mirrorWords.js";
import { followRoom } from "./page/roomScreen.js";
import { say } from "./page/say.js";
import { readStageData } from "./page/stageData.js";
import type { Painter } from "./paint/painter.js";
import type { Camera, ViewName } from "./paint/views.js";
import { Mixer } from "./sound/mixer.js";
import { Voice } from "./sound/voice.js";

const againMs = 3_000;

/** What everybody who looks has chosen: it outlives a wall that is hung anew. */
const chosen = { view: "wearer" as ViewName, sounds: false };

const wall = document.getElementById("mirrors");
if (wall) {
  let hung = hang(wall, hangAnew);

  async function hangAnew(): Promise<void> {
    const next = await freshWall();
    if (next === "closed") {
      // The doors are shut: the page that says so takes the place of a scene that stands still.
      location.reload();
      return;
    }

    if (next === "later") {
      // A big screen has nobody who would load it anew: it tries until the host has a wall for it.
      setTimeout(() => void hangAnew(), againMs);
      return;
    }

    // Not loaded anew: the browser would leave the full screen.
    hung.takeDown();
    takeOver(wall!, next);
    hung = hang(wall!, hangAnew);
  }

  wall.addEventListener("click", (event) => press(wall, (event.target as Element).closest("button"), hung));
  listenForKeys(wall);
  followRoom(wall);
}

interface Hung {
  look(): void;
  hush(): void;
  takeDown(): void;
}

function hang(wall: HTMLElement, hangAnew: () => Promise<void>): Hung {
  const painters: Painter[] = [];
  const link = new MirrorLink();
  const voices: Voice[] = [];
  let isDown = false;
  wall.querySelectorAll<HTMLElement>(".mirror").forEach((mirror) => {
    const data = readStageData(mirror);
    const words = new MirrorWords(mirror);
    const voice = new Voice(new Mixer(data.settings.volumes, data.settings.mono), data.voiceBase, () => undefined);
    let painter: Painter | undefined;
    voices.push(voice);
    link.follow(data.run, {
      frame: (frame) => {
        painter?.show(frame);
        if (chosen.sounds) {
          voice.hear(frame);
        }
      },
      camera: (camera: Camera) => painter?.wearerAt(camera),
      moment: (moment: Moment) => words.show(moment),
      reachable: (yes) => words.note(yes ? "" : say("connection lost, trying again")),
    });
    void import("./paint/painter.js").then(({ Painter }) => {
      if (isDown) {
        return;
      }

      const picture = mirror.querySelector<HTMLElement>(".mirror-picture")!;
      const set = { room: data.room, light: data.light, cast: data.cast, moves: false, stays: true };
      painter = Painter.start(picture, set, {
        loading: () => undefined,
        shown: () => mirror.setAttribute("data-shown", ""),
        missing: () => undefined,
        gone: () => words.note(say("this browser cannot draw the room; the words go on")),
      });
      painter?.view(chosen.view);
      if (painter) {
        painters.push(painter);
      }
    });
  });
  if (location.pathname === "/mirror") {
    link.watchWall(
      [...wall.querySelectorAll<HTMLElement>(".mirror")].map((mirror) => mirror.dataset["run"]!),
      () => void hangAnew(),
    );
  }

  void link.start();
  return {
    look: () => painters.forEach((painter) => painter.view(chosen.view)),
    hush: () => voices.forEach((voice) => voice.pause()),
    takeDown: () => {
      isDown = true;
      void link.stop();
      voices.forEach((voice) => voice.pause());
      painters.forEach((painter) => painter.stop());
    },
  };
}

function press(wall: HTMLElement, button: HTMLElement | null, hung: Hung): void {
  if (button?.dataset["view"]) {
    chosen.view = button.dataset["view"] as ViewName;
    wall.querySelectorAll("[data-view]").forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
    hung.look();
  } else if (button?.dataset["sound"] !== undefined) {
    chosen.sounds = !chosen.sounds;
    button.setAttribute("aria-pressed", String(chosen.sounds));
    if (!chosen.sounds) {
      hung.hush();
    }
  } else if (button?.dataset["full"] !== undefined) {
    void (document.fullscreenElement ? document.exitFullscreen() : wall.requestFullscreen());
  }
}

const pictures = ".mirror, .mirror-compare";

/** The pictures change; the tools, and what the session says, stay. */
function takeOver(wall: HTMLElement, next: HTMLElement): void {
  wall.querySelectorAll(pictures).forEach((each) => each.remove());
  wall.prepend(...next.querySelectorAll(pictures));
  for (const name of ["data-count", "data-compares"]) {
    const value = next.getAttribute(name);
    if (value === null) {
      wall.removeAttribute(name);
    } else {
      wall.setAttribute(name, value);
    }
  }
}
