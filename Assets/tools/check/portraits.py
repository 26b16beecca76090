# Checks that the portraits are there, small, and tell the expressions apart.
import os

import numpy as np
from PIL import Image

SIZE, MAX_BYTES = 256, 20_000
LEAST_DIFFERENCE = 2.0  # mean difference of grey levels (0..255) between two expressions of one character
LEAST_CONTRAST = 15  # standard deviation of grey levels; a blank picture has none


def character(folder, moods):
    """(complaints, a line about them) for the portraits of one character."""
    bad, faces = [], {}
    for mood in moods:
        path = os.path.join(folder, mood + '.webp')
        if not os.path.exists(path):
            bad.append(f'{mood} is missing')
            continue
        picture = Image.open(path)
        faces[mood] = np.asarray(picture.convert('L'), float)
        if picture.size != (SIZE, SIZE):
            bad.append(f'{mood}: {picture.size}')
        if os.path.getsize(path) > MAX_BYTES:
            bad.append(f'{mood}: {os.path.getsize(path)} bytes')
        if faces[mood].std() < LEAST_CONTRAST:
            bad.append(f'{mood} is blank')
    least, pair = 255.0, ()
    for i, one in enumerate(faces):
        for other in list(faces)[:i]:
            difference = np.abs(faces[one] - faces[other]).mean()
            if difference < least:
                least, pair = difference, (other, one)
    if least < LEAST_DIFFERENCE:
        bad.append(f'{pair} look alike')
    return bad, f'{len(faces)} portraits, most alike {" and ".join(pair)} ({least:.1f} grey levels)'
