import { signal } from "@preact/signals-core";

const KEPT = "facilitate:sound";
const RUNG = "facilitate:rung";
const SECONDS = 3;
const TONES = [
  { pitch: 196, loud: 0.22 },
  { pitch: 294, loud: 0.12 },
  { pitch: 467, loud: 0.05 },
];

/**
 * A soft gong, made here. Browsers let a page sound only after somebody touched it or pressed a key, so the first
 * touch gets it ready. Whether it may sound is remembered in this browser; of several windows of it, one sounds.
 *
 * @param {{on: boolean}} usual whether it sounds where nobody has said so yet
 */
export function createGong({ on }) {
  const sound = signal(recall() ?? on);
  /** @type {AudioContext | null} */
  let audio = null;

  function wake() {
    if (!sound.value) return;
    audio ??= newAudio();
    if (audio?.state === "suspended") audio.resume().catch(() => undefined);
  }
  for (const touch of ["pointerdown", "keydown"]) document.addEventListener(touch, wake, { passive: true });
  window.addEventListener("storage", (event) => event.key === KEPT && (sound.value = recall() ?? on));

  return {
    sound,

    toggle() {
      sound.value = !sound.value;
      remember(KEPT, sound.value ? "on" : "off");
      wake();
    },

    /** @param {number} end which timer ended: windows of one browser ring once for it */
    ring(end) {
      if (!sound.value || audio?.state !== "running" || read(RUNG) === String(end)) return;
      remember(RUNG, String(end));
      TONES.forEach((tone) => strike(/** @type {AudioContext} */ (audio), tone));
    },
  };
}

/** @typedef {ReturnType<typeof createGong>} Gong */

/** @returns {AudioContext | null} */
function newAudio() {
  const Audio = window.AudioContext ?? /** @type {any} */ (window).webkitAudioContext;
  return Audio ? new Audio() : null;
}

/**
 * @param {AudioContext} audio
 * @param {{pitch: number, loud: number}} tone
 */
function strike(audio, { pitch, loud }) {
  const start = audio.currentTime;
  const string = audio.createOscillator();
  const volume = audio.createGain();
  string.frequency.value = pitch;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loud, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS);
  string.connect(volume).connect(audio.destination);
  string.start(start);
  string.stop(start + SECONDS);
}

/** @returns {boolean | null} */
function recall() {
  const kept = read(KEPT);
  return kept === null ? null : kept === "on";
}

/** @param {string} key */
function read(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * @param {string} key
 * @param {string} value
 */
function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
}
