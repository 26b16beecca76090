# Makes the sounds: python3 Assets/tools/soundgen/build.py [--out DIR]. Needs numpy.
import argparse
import os
import wave

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
LOOP_RATE, LOOP_SECONDS = 16_000, 9  # 288 kB a loop
TONE_RATE = 44_100


def loop(seed, level, spectrum):
    """Noise with a given spectrum (Hz -> amplitude) that joins its own start: it is made of whole periods only."""
    count = LOOP_RATE * LOOP_SECONDS
    hertz = np.fft.rfftfreq(count, 1 / LOOP_RATE)
    phase = np.random.default_rng(seed).uniform(0, 2 * np.pi, len(hertz))
    sound = np.fft.irfft(spectrum(np.maximum(hertz, 1)) * np.exp(1j * phase), count)
    return sound * level / np.sqrt(np.mean(sound**2))


def band(hertz, low, high):
    """1 between two frequencies, falling by 12 dB an octave outside."""
    return 1 / (1 + (low / hertz) ** 2) / (1 + (hertz / high) ** 2)


def hum(hertz, at, width=0.4):
    return np.exp(-(((hertz - at) / width) ** 2))


def room_tone(hertz):
    """A quiet office: soft low rumble."""
    return band(hertz, 30, 140) / np.sqrt(hertz)


def ventilation(hertz):
    """Air through a grille, and the fan behind it."""
    air = band(hertz, 120, 900) / np.sqrt(hertz)
    return air + 0.6 * hum(hertz, 99) + 0.25 * hum(hertz, 198)


def notes(*played):
    """Soft struck notes: (start s, Hz, length s, level); ends in silence."""
    total = max(start + length for start, _, length, _ in played)
    time = np.arange(int(TONE_RATE * total)) / TONE_RATE
    sound = np.zeros(len(time))
    for start, hertz, length, level in played:
        t = time - start
        shape = np.clip(t / 0.006, 0, 1) * np.exp(-5 * t / length) * np.clip((length - t) / 0.02, 0, 1)
        tone = np.sin(2 * np.pi * hertz * t) + 0.22 * np.sin(4 * np.pi * hertz * t) * np.exp(-12 * t / length)
        sound += np.where((t >= 0) & (t < length), level * shape * tone, 0)
    return sound


def save(path, sound, rate):
    """Mono, 16 bit."""
    if np.abs(sound).max() >= 1:
        raise ValueError(f'{path} is clipped')
    with wave.open(path, 'wb') as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(np.round(sound * 32767).astype('<i2').tobytes())
    print(f'{os.path.basename(path)}: {len(sound) / rate:.2f} s, {os.path.getsize(path) // 1024} KiB')


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--out', default=os.path.join(HERE, '..', '..', 'audio'))
    folder = parser.parse_args().out
    os.makedirs(folder, exist_ok=True)
    at = lambda name: os.path.join(folder, name + '.wav')
    save(at('room-tone'), loop(3, 0.010, room_tone), LOOP_RATE)
    save(at('ventilation'), loop(5, 0.016, ventilation), LOOP_RATE)
    save(at('select'), notes((0, 659, 0.12, 0.30)), TONE_RATE)
    save(at('confirm'), notes((0, 587, 0.22, 0.28), (0.08, 880, 0.30, 0.28)), TONE_RATE)
    save(at('notice'), notes((0, 523, 0.30, 0.22), (0.14, 659, 0.40, 0.22)), TONE_RATE)


main()
