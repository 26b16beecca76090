# Small things: plants, lamps, pictures, what lies on a table.
import numpy as np
from shapes import box, cylinder, leaf, panel, tube, turned_shape


def plant(size=1.0, leaves=20, at=(0, 0, 0)):
    """Potted plant, `size` times about 1.1 m tall."""
    pot = [(0, 0), (0.13, 0), (0.14, 0.01), (0.175, 0.31), (0.18, 0.32), (0.165, 0.32), (0.155, 0.27), (0, 0.27)]
    solids = [turned_shape([(r * size, y * size) for r, y in pot], 'pot', segments=24)]
    solids.append(cylinder(0.155 * size, 0.012 * size, (0, 0.262 * size, 0), 'walnut'))
    for i in range(leaves):
        share = (i * 0.6180339887) % 1
        one = leaf((0.48 + 0.38 * share) * size, 0.055 * size, 0.22 + 0.85 * ((i * 0.7548776662) % 1), 'leaf')
        solids.append(one.turned(yaw=i * 137.5).moved(0, 0.27 * size, 0))
    return [s.moved(*at) for s in solids]


def floor_lamp(at):
    shade = turned_shape([(0.19, 1.30), (0.12, 1.58)], 'paper', segments=24)
    bulb = cylinder(0.05, 0.12, (0, 1.38, 0), 'lamp', 12)
    solids = [
        cylinder(0.15, 0.02, (0, 0, 0), 'dark', 24),
        tube([(0, 0.02, 0), (0, 1.42, 0)], 0.011, 'dark'),
        shade,
        bulb,
    ]
    return [s.moved(*at) for s in solids]


def picture(width, height, at, colours, facing_to='z'):
    """Framed picture of a few calm fields of colour on a wall that looks to +z."""
    x, y, z = at
    solids = [box((width, height, 0.025), (x, y, z + 0.0125), 'oak', 0.005)]
    solids.append(panel(width - 0.05, height - 0.05, (x, y, z + 0.0262), 'paper', 0.3))
    for i, colour in enumerate(colours):
        w, h = (width - 0.16) * (1 - 0.22 * i), (height - 0.18) * (0.42 - 0.06 * i)
        solids.append(
            panel(w, h, (x + 0.03 * (i - 1), y + height * (0.12 - 0.19 * i), z + 0.0275 + 0.0006 * i), colour, 0.3)
        )
    return solids


def clock(at):
    x, y, z = at
    face = turned_shape(
        [(0, 0), (0.15, 0), (0.155, 0.006), (0.155, 0.03), (0.14, 0.032), (0, 0.026)], 'white', segments=28
    )
    hands = [
        box((0.012, 0.085, 0.004), (0, 0.035, 0.031), 'dark', 0),
        box((0.10, 0.010, 0.004), (0.04, 0.02, 0.033), 'dark', 0),
    ]
    return [face.turned(pitch=90).moved(x, y, z)] + [h.moved(x, y, z) for h in hands]


def mug(colour, at, yaw=0):
    body = turned_shape(
        [(0, 0), (0.032, 0), (0.037, 0.005), (0.038, 0.088), (0.035, 0.09), (0.033, 0.08), (0, 0.08)],
        colour,
        segments=18,
    )
    a = np.linspace(-1.25, 1.25, 8)
    ring = np.column_stack([0.036 + 0.026 * np.cos(a) - 0.008, 0.047 + 0.028 * np.sin(a), 0 * a])
    coffee = cylinder(0.033, 0.002, (0, 0.0795, 0), 'walnut', 18)
    return [s.turned(yaw).moved(*at) for s in (body, tube(ring, 0.0055, colour, 6), coffee)]


def carafe(at):
    glass = [(0, 0), (0.045, 0), (0.05, 0.01), (0.05, 0.10), (0.028, 0.17), (0.03, 0.21), (0.026, 0.21), (0, 0.16)]
    return [turned_shape(glass, 'felt', at, 20)]


def papers(at, yaw=0):
    sheet = [
        box((0.21, 0.004, 0.297), (0, 0.002, 0), 'paper', 0.001, 0.11),
        box((0.21, 0.004, 0.297), (0.02, 0.006, 0.01), 'paper', 0.001, 0.11),
    ]
    sheet[1] = sheet[1].turned(yaw=6)
    return [s.turned(yaw).moved(*at) for s in sheet]


def notebook(colour, at, yaw=0):
    book = box((0.15, 0.014, 0.21), (0, 0.007, 0), colour, 0.004, 0.08)
    pen = tube([(0.095, 0.006, -0.07), (0.10, 0.006, 0.07)], 0.005, 'dark', 8)
    return [s.turned(yaw).moved(*at) for s in (book, pen)]


def laptop(at, yaw=0):
    """Open laptop whose user looks along -z."""
    base = box((0.32, 0.014, 0.22), (0, 0.008, 0), 'metal', 0.004, 0.11)
    keys = box((0.27, 0.002, 0.09), (0, 0.0155, -0.035), 'dark', 0)
    lid = box((0.32, 0.21, 0.008), (0, 0.105, 0), 'metal', 0.003, 0.11)
    glass = panel(0.30, 0.19, (0, 0.106, 0.0045), 'screen', 0.1)
    lids = [s.turned(pitch=-18).moved(0, 0.012, -0.112) for s in (lid, glass)]
    return [s.turned(yaw).moved(*at) for s in [base, keys, *lids]]


def monitor(at, yaw=0):
    """Desk monitor that looks to +z."""
    foot = box((0.24, 0.012, 0.18), (0, 0.006, 0), 'metal', 0.004)
    stem = box((0.04, 0.30, 0.02), (0, 0.15, -0.02), 'metal', 0.005)
    shell, glass = box((0.60, 0.36, 0.03), (0, 0.38, 0), 'dark', 0.008, 0.15), panel(
        0.575, 0.335, (0, 0.38, 0.0155), 'screen', 0.12
    )
    return [s.turned(yaw).moved(*at) for s in (foot, stem, shell, glass)]
