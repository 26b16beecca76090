# Checks that every room keeps the contract of Assets/rooms/README.md.
import numpy as np
from glb.read import Glb

MAX_TRIANGLES, MAX_BYTES = 30_000, 1_200_000
SEATS, PRESETS = ('opposite', 'left', 'right'), ('morning', 'noon', 'afternoon', 'evening')
NAMES = ('meeting-room', 'desk-corner', 'video-wall')
NEAREST, FARTHEST, WIDEST = 1.2, 2.5, 35  # metres from the learner to a colleague's hips; degrees off the middle
MOST_TURNED = 30  # degrees that a seat may look past the learner


def layout(content):
    """Complaints about rooms.json."""
    bad = [f'room {n} is missing' for n in NAMES if n not in content['rooms']]
    bad += [f'light {p} is missing' for p in PRESETS if p not in content['light']]
    for name, room in content['rooms'].items():
        bad += [f'{name}: {complaint}' for s in SEATS for complaint in seat(s, room['seats'].get(s))]
        if room['table']['height'] != 0.74:
            bad.append(f'{name}: the poses are made for a table of 0.74 m')
    return bad


def seat(name, entry):
    if entry is None:
        return [f'seat {name} is missing']
    x, _, z = entry['position']
    distance, bearing = np.hypot(x, z), np.degrees(np.arctan2(x, -z))
    past = (entry['yaw'] - np.degrees(np.arctan2(-x, -z)) + 180) % 360 - 180
    bad = []
    if not NEAREST <= distance <= FARTHEST:
        bad.append(f'{name} is {distance:.2f} m away')
    if abs(bearing) > WIDEST:
        bad.append(f'{name} is {bearing:.0f} degrees off the middle')
    if abs(past) > MOST_TURNED:
        bad.append(f'{name} looks {past:.0f} degrees past the learner')
    return bad


def room(path):
    """(complaints, a line about the room) for one file."""
    g, bad = Glb(path), []
    if g.triangles > MAX_TRIANGLES:
        bad.append(f'{g.triangles} triangles')
    if g.size > MAX_BYTES:
        bad.append(f'{g.size} bytes')
    for p in g.primitives:
        name = p['material']['name']
        if 'c' not in p:
            bad.append(f'{name}: no baked light')
        elif p['c'][:, :3].max() < 0.05:
            bad.append(f'{name}: baked black')
        if np.abs(np.linalg.norm(p['n'], axis=1) - 1).max() > 0.01:
            bad.append(f'{name}: normals are not of length 1')
    low, high = (f(np.stack([f(p['v'], axis=0) for p in g.primitives]), axis=0) for f in (np.min, np.max))
    if abs(low[1]) > 0.01 or low[0] > 0 or low[2] > 0 or high[0] < 0 or high[2] < 0:
        bad.append('the origin is not on the floor inside the room')
    size = ' × '.join(f'{s:.1f}' for s in high - low)
    return bad, f'{g.triangles} triangles, {g.size // 1024} KiB, {len(g.primitives)} materials, {size} m'
