// What the page tells the script in attributes, read without trusting it to be complete.

export interface CastMember {
  readonly id: string;
  /** Where the body is. */
  readonly file: string;
  readonly name: string;
}

export interface Volumes {
  readonly voice: number;
  readonly ambience: number;
  readonly interface: number;
}

export interface StageSettings {
  readonly reducedMotion: boolean;
  readonly mono: boolean;
  readonly captions: boolean;
  readonly autoAdvance: boolean;
  readonly volumes: Volumes;
}

export interface StageData {
  readonly run: string;
  readonly room: string;
  readonly light: string;
  readonly ambience: string;
  readonly voiceBase: string;
  readonly cast: readonly CastMember[];
  readonly settings: StageSettings;
}

const usual: StageSettings = {
  reducedMotion: false,
  mono: false,
  captions: true,
  autoAdvance: false,
  volumes: { voice: 1, ambience: 0.5, interface: 0.6 },
};

/** Reads the attributes of `#stage` or `#sound`. */
export function readStageData({ dataset }: HTMLElement): StageData {
  const settings = { ...usual, ...parsed<Partial<StageSettings>>(dataset["settings"], {}) };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    run: dataset["run"] ?? "",
    room: dataset["room"] ?? "",
    light: dataset["light"] ?? "",
    ambience: dataset["ambience"] ?? "none",
    voiceBase: dataset["voiceBase"] ?? "",
    cast: parsed<CastMember[]>(dataset["cast"], []),
    settings: { ...settings, reducedMotion: settings.reducedMotion || calm },
  };
}

function parsed<T>(json: string | undefined, otherwise: T): T {
  try {
    return json ? (JSON.parse(json) as T) : otherwise;
  } catch {
    return otherwise;
  }
}
