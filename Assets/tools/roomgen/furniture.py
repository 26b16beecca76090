# Furniture. A seat's origin is the floor under the sitter's hips, the sitter looking along +z.
import numpy as np
from shapes import box, cylinder, slab, tube, turned_shape

TABLE_HEIGHT = 0.74  # metres, the upper side of every table
SEAT_HEIGHT = 0.43


def chair():
    """Upholstered meeting chair on four wooden legs."""
    seat = box((0.48, 0.07, 0.46), (0, SEAT_HEIGHT - 0.035, 0.045), 'fabric', 0.03, 0.16)
    back = box((0.44, 0.40, 0.05), (0, 0, 0), 'fabric', 0.024, 0.14).turned(pitch=-10).moved(0, 0.70, -0.225)
    solids = [seat, back]
    for side in (-1, 1):
        post = [(side * 0.16, SEAT_HEIGHT - 0.05, -0.185), (side * 0.16, 0.60, -0.225), (side * 0.16, 0.80, -0.262)]
        solids.append(tube(post, 0.011, 'dark', 6))
        for z, foot in ((0.22, 0.25), (-0.14, -0.19)):
            solids.append(tube([(side * 0.20, SEAT_HEIGHT - 0.06, z), (side * 0.22, 0.0, foot)], 0.014, 'oak', 8))
    return solids


def office_chair():
    """Swivel chair with armrests on five castors."""
    seat = box((0.50, 0.08, 0.48), (0, SEAT_HEIGHT - 0.04, 0.045), 'fabric', 0.034, 0.16)
    back = box((0.46, 0.56, 0.055), (0, 0, 0), 'fabric', 0.027, 0.14).turned(pitch=-9).moved(0, 0.80, -0.24)
    solids = [seat, back, cylinder(0.026, 0.27, (0, 0.10, 0.03), 'metal')]
    solids.append(tube([(0, 0.38, -0.12), (0, 0.42, -0.25), (0, 0.68, -0.262)], 0.02, 'dark', 8))
    for side in (-1, 1):
        solids.append(box((0.055, 0.03, 0.26), (side * 0.285, 0.66, 0.02), 'dark', 0.012))
        solids.append(
            tube([(side * 0.23, 0.37, 0.02), (side * 0.285, 0.42, 0.02), (side * 0.285, 0.65, 0.02)], 0.013, 'dark', 6)
        )
    for i in range(5):
        a = 2 * np.pi * i / 5 + 0.3
        end = (0.29 * np.sin(a), 0.065, 0.03 + 0.29 * np.cos(a))
        solids.append(tube([(0, 0.115, 0.03), end], 0.016, 'dark', 6))
        solids.append(cylinder(0.026, 0.05, (end[0], 0.0, end[2]), 'dark', 8))
    return solids


def half_round_table(near, radius, degrees=48):
    """Table with a straight side at z = near; its far side is an arc about the origin, `degrees` to each side."""
    a = np.radians(np.linspace(-degrees, degrees, 41))
    far = np.column_stack([radius * np.sin(a), -radius * np.cos(a)])
    corner = far[-1] + [-0.02, 0.14]
    side = np.linspace(corner, [corner[0] - 0.16, near], 4)
    edge = np.column_stack([np.linspace(side[-1][0], -side[-1][0], 12)[1:-1], np.full(10, near)])
    outline = np.concatenate([far, side, edge, side[::-1] * [-1, 1]])
    solids = [slab(outline, TABLE_HEIGHT, 0.03, 'oak', 8)]
    column = [(0, 0), (0.22, 0), (0.23, 0.008), (0.21, 0.02), (0.06, 0.035), (0.045, 0.06), (0.045, 0.66), (0.16, 0.71)]
    return solids + [turned_shape(column, 'dark', (x, 0, -0.66), 20) for x in (-0.42, 0.42)]


def rectangular_table(width, depth):
    top = box((width, 0.03, depth), (0, TABLE_HEIGHT - 0.015, 0), 'oak', 0.007, 0.11)
    solids = [top, box((width - 0.3, 0.05, 0.03), (0, TABLE_HEIGHT - 0.055, 0), 'dark', 0.008)]
    for side in (-1, 1):
        x = side * (width / 2 - 0.12)
        solids.append(box((0.05, TABLE_HEIGHT - 0.03, 0.05), (x, (TABLE_HEIGHT - 0.03) / 2, 0), 'dark', 0.01, 0.25))
        solids.append(box((0.06, 0.025, depth - 0.1), (x, 0.0125, 0), 'dark', 0.008, 0.3))
    return solids


def desk_with_round_end(radius, length):
    """Desk whose round end at the origin serves for talks; it runs off along +x."""
    angle = np.linspace(0, np.pi, 25)
    end = np.column_stack([-radius * np.sin(angle), radius * np.cos(angle)])
    run = np.arange(0.1, length, 0.1)
    far, near = [np.column_stack([x, 0 * x + z]) for x, z in ((run, -radius), (run[::-1], radius))]
    corners = [[length, -radius], [length, -radius / 3], [length, radius / 3], [length, radius]]
    top = slab(np.concatenate([end, far, corners, near]), TABLE_HEIGHT, 0.03, 'oak', 7)
    leg = cylinder(0.04, TABLE_HEIGHT - 0.03, (0, 0, 0), 'dark', 20)
    foot = cylinder(0.24, 0.02, (0, 0, 0), 'dark', 28, 0.22)
    drawers = box((0.42, 0.56, 0.6), (length - 0.26, 0.31, 0), 'white', 0.008, 0.2)
    solids = [top, leg, foot, drawers]
    for y in (0.15, 0.33, 0.50):
        solids.append(box((0.36, 0.15, 0.012), (length - 0.26, y, 0.304), 'white', 0.005))
        solids.append(box((0.12, 0.012, 0.016), (length - 0.26, y + 0.045, 0.316), 'metal', 0.004))
    return solids


def sideboard(width=1.5):
    body = box((width, 0.56, 0.42), (0, 0.40, 0), 'walnut', 0.008, 0.2)
    solids = [body]
    doors = 3
    for i in range(doors):
        x = (i - (doors - 1) / 2) * (width - 0.04) / doors
        solids.append(box(((width - 0.10) / doors, 0.50, 0.016), (x, 0.40, 0.214), 'oak', 0.005, 0.2))
        solids.append(box((0.10, 0.012, 0.016), (x, 0.585, 0.228), 'dark', 0.004))
        solids += [cylinder(0.015, 0.125, (x, 0, z), 'dark', 8) for z in (-0.15, 0.15) if i != 1]
    return solids


def bookcase(width=0.9, height=1.9, shelves=5):
    """Open shelves with books and a few boxes."""
    solids = [box((0.025, height, 0.30), (side * width / 2, height / 2, 0), 'oak', 0.004, 0.25) for side in (-1, 1)]
    solids.append(box((width, height, 0.012), (0, height / 2, -0.144), 'white', 0, 0.2))
    colours = ('accent', 'paper', 'brick', 'fabric', 'ochre', 'walnut', 'felt', 'white')
    for level in range(shelves + 1):
        y = 0.06 + level * (height - 0.09) / shelves
        solids.append(box((width - 0.02, 0.025, 0.29), (0, y, 0), 'oak', 0.004, 0.25))
        x, book = -width / 2 + 0.035, level * 5
        reach = width / 2 - 0.05 - (0.30 if level % 2 else 0.12)
        while level < shelves and x < reach:
            thick, tall = 0.024 + 0.011 * ((book * 7) % 4), 0.19 + 0.018 * ((book * 5) % 6)
            at = (x + thick / 2, y + 0.0125 + tall / 2, 0.01)
            solids.append(box((thick - 0.002, tall, 0.19), at, colours[(book * 3 + level) % len(colours)], 0))
            x, book = x + thick, book + 1
    return solids
