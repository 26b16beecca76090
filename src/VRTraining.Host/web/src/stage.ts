// The play page's script: paints the stage, sends the panel's forms, plays the sound. Without it the page still works.
import { Link } from "./live/link.js";
import { Captions } from "./page/captions.js";
import { Deadlines } from "./page/deadlines.js";
import { listenForKeys } from "./page/keys.js";
import { Loading } from "./page/loading.js";
import { Note } from "./page/note.js";
import { Panel } from "./page/panel.js";
import { Portraits } from "./page/portraits.js";
import { say } from "./page/say.js";
import { readStageData } from "./page/stageData.js";
import { WatchedLight } from "./page/watchedLight.js";
import type { Painter } from "./paint/painter.js";
import { Mixer } from "./sound/mixer.js";
import { Voice } from "./sound/voice.js";

const framesPerSecond = 30;

/** Without a room the page only wants to hear of changes. */
const framesForNobody = 1;
const autoAdvanceAfterMs = 900;
const goneWords = {
  "no-graphics": () => say("This browser cannot draw the room, so you see portraits instead. Everything else is the same."),
  "graphics-lost": () => say("The graphics stopped working, so you see portraits from here on. Your run goes on."),
  "too-slow": () =>
    say("Drawing the room is too much for this computer just now, so you see portraits instead. Your run goes on."),
};

const panelElement = document.getElementById("panel");
const stage = document.getElementById("stage");
const source = stage ?? document.getElementById("sound");

if (panelElement && source) {
  play(panelElement, source);
}

function play(element: HTMLElement, source: HTMLElement): void {
  const data = readStageData(source);
  const note = new Note(document.getElementById("stage-note"));
  const mixer = new Mixer(data.settings.volumes, data.settings.mono);
  const captions = stage ? new Captions(stage, element, data.settings.captions) : undefined;
  const voice = new Voice(mixer, data.voiceBase, (line) => data.settings.autoAdvance && goOnSoon(element, line), (line) =>
    captions?.silent(line),
  );
  const portraits = new Portraits(element);
  const deadlines = new Deadlines(element, (text) => note.say("stage", text));
  const follow = () => {
    portraits.show();
    deadlines.start();
    captions?.show();
    scrollToLatest(element);
    if (!stage) {
      voice.read(latestLine(element));
    }
  };
  const panel = new Panel(element, note, follow, () => void mixer.play("interface", "/assets/audio/confirm.wav"));
  let painter: Painter | undefined;
  const link = new Link(data.run, stage ? framesPerSecond : framesForNobody, {
    frame: (frame) => {
      if (stage) {
        painter?.show(frame);
        voice.hear(frame);
      }
    },
    changed: () => void panel.refresh(),
    reachable: (yes) => note.say("link", yes ? "" : say("The connection to the desktop is gone. Trying again; your run is kept.")),
    watched: (mirrors, blanked) => light.show(mirrors, blanked),
  });

  const light = new WatchedLight(element, (blanked) => link.blank(blanked), (target) => link.pointAt(target));
  listenForKeys(element);
  follow();
  void link.start();
  if (data.ambience !== "none") {
    const url = `/assets/audio/${data.ambience}.wav`;
    mixer.whenAwake(() => void mixer.play("ambience", url, { loop: true }));
  }

  if (stage) {
    void paint(stage).then((started) => (painter = started));
  }

  async function paint(host: HTMLElement): Promise<Painter | undefined> {
    const loading = new Loading(host, data.cast);
    portraits.room(true);

    // three.js comes in its own piece: the panel answers keys before the room is there.
    const { Painter } = await import("./paint/painter.js");
    return Painter.start(
      host,
      { room: data.room, light: data.light, cast: data.cast, moves: !data.settings.reducedMotion },
      {
        loading: (share) => loading.show(share),
        shown: () => loading.done(),
        missing: (member) => {
          portraits.standIn(member.id);
          note.say("stage", say("{0} cannot be drawn just now; a portrait stands in.", member.name));
        },
        gone: (why) => {
          host.hidden = true;
          portraits.room(false);
          note.say("stage", goneWords[why]());
        },
      },
    );
  }
}

function latestLine(panel: HTMLElement): string {
  return [...panel.querySelectorAll<HTMLElement>("[data-line]")].at(-1)?.dataset["line"] ?? "";
}

/** What was said before makes room for the responses and can be scrolled back to, with keys as well. */
function scrollToLatest(panel: HTMLElement): void {
  const captions = panel.querySelector(".captions");
  if (captions) {
    captions.scrollTop = captions.scrollHeight;
    captions.removeAttribute("tabindex");
    if (captions.scrollHeight > captions.clientHeight + 1) {
      captions.setAttribute("tabindex", "0");
    }
  }
}

/** Where nothing is asked, the next line comes by itself, unless somebody was quicker. */
function goOnSoon(panel: HTMLElement, spoken: string): void {
  setTimeout(() => {
    if (latestLine(panel) === spoken) {
      panel.querySelector<HTMLElement>('[data-waiting="to-go-on"] [data-key="Enter"]')?.click();
    }
  }, autoAdvanceAfterMs);
}
