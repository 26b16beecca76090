# The three rooms. The learner sits at the origin and looks along -z; a seat's yaw of 0 looks along +z, at the learner.
import furniture
import layout
import numpy as np
import things
from shapes import box, cylinder, panel, slab
from shell import Shell
from solid import place

ON_TABLE = furniture.TABLE_HEIGHT


def meeting_room(seats):
    """A half-round table, window to the left, a screen on a calm coloured wall."""
    shell = Shell(-2.3, 2.2, -3.3, 1.3, 2.7)
    solids = shell.floor_and_ceiling('carpet') + shell.window_wall() + shell.back_wall('accent')
    solids += shell.side_wall(True) + shell.front_wall() + shell.door_right(0.35)
    solids += shell.ceiling_lights([(-0.9, -0.9), (0.9, -0.9), (-0.9, -2.4), (0.9, -2.4)])
    solids += furniture.half_round_table(-0.30, layout.ARC_TABLE)
    for seat in seats.values():
        solids += place(furniture.chair(), seat['position'], seat['yaw'])
    solids += tv((0, 1.55, shell.z0), 1.25, 0.72)
    solids += place(furniture.sideboard(1.5), (1.30, 0, shell.z0 + 0.24))
    solids += things.plant(0.36, 14, (1.80, 0.68, shell.z0 + 0.22)) + things.carafe((0.95, 0.68, shell.z0 + 0.24))
    solids += things.mug('paper', (1.12, 0.68, shell.z0 + 0.28)) + things.mug(
        'ochre', (1.24, 0.68, shell.z0 + 0.20), 70
    )
    solids += things.plant(1.15, 22, (-1.80, 0, shell.z0 + 0.48))
    solids += things.picture(0.50, 0.66, (1.55, 1.62, shell.z0), ('clay', 'ochre', 'felt'))
    solids += whiteboard(shell.x1, -1.55)
    solids += things.papers((0.24, ON_TABLE, -0.56), 12) + things.notebook('brick', (-0.22, ON_TABLE, -0.54), -14)
    solids += things.mug('brick', (0.50, ON_TABLE, -0.72), 40) + things.mug('felt', (-0.46, ON_TABLE, -0.80), 150)
    return solids + things.mug('paper', (0.62, ON_TABLE, -0.56), 90)


def desk_corner(seats):
    """The round end of somebody's desk by the window, plants and books around."""
    shell = Shell(-2.0, 2.5, -2.9, 1.3, 2.7)
    solids = shell.floor_and_ceiling('planks') + shell.window_wall(0.55, 2.3, 4) + shell.back_wall('wall')
    solids += shell.side_wall(True, 'clay') + shell.front_wall()
    solids += shell.ceiling_lights([(0.2, -0.9), (0.2, -2.2)], (1.5, 0.16))
    solids += rug((0.0, -0.85), 1.35)
    solids += place(furniture.desk_with_round_end(0.55, 1.75), (0, 0, -0.85))
    chairs = {'opposite': furniture.chair, 'left': furniture.chair, 'right': furniture.office_chair}
    for name, seat in seats.items():
        solids += place(chairs[name](), seat['position'], seat['yaw'])
    solids += things.monitor((1.45, ON_TABLE, -0.98), -38) + things.laptop((1.05, ON_TABLE, -0.62), -16)
    solids += things.notebook('felt', (0.16, ON_TABLE, -0.55), 10) + things.mug('brick', (-0.22, ON_TABLE, -0.62), 160)
    solids += things.mug('paper', (0.34, ON_TABLE, -0.86), 20) + things.papers((0.62, ON_TABLE, -0.62), -8)
    solids += things.plant(0.30, 12, (1.62, ON_TABLE, -0.52))
    solids += place(furniture.bookcase(0.95, 1.95), (1.45, 0, shell.z0 + 0.17))
    solids += things.plant(1.2, 24, (-1.45, 0, shell.z0 + 0.50)) + things.plant(0.75, 18, (-0.78, 0, shell.z0 + 0.34))
    solids += things.picture(0.56, 0.72, (0.30, 1.66, shell.z0), ('accent', 'ochre', 'clay'))
    solids += things.picture(0.34, 0.44, (-0.36, 1.58, shell.z0), ('felt', 'clay'))
    solids += things.floor_lamp((2.15, 0, -2.35))
    return solids + things.plant(0.32, 12, (shell.x0 + 0.10, 0.58, -1.05)) + things.clock((-1.08, 1.84, shell.z0))


def video_wall(seats):
    """Three life-size screens on an arc; each is an opening with a booth behind it where the colleague sits."""
    shell = Shell(-2.6, 2.6, -3.6, 1.3, 2.7)
    solids = shell.floor_and_ceiling('carpet') + shell.back_wall('accent') + shell.front_wall()
    solids += shell.side_wall(False) + shell.side_wall(True)
    solids += shell.ceiling_lights([(-0.8, 0.2), (0.8, 0.2), (-0.8, -0.8), (0.8, -0.8)], (1.2, 0.20))
    for name, seat in seats.items():
        solids += place(
            booth({'left': 'felt', 'opposite': 'backdrop', 'right': 'rug'}[name]), seat['position'], seat['yaw']
        )
    solids += fillers()
    solids += place(furniture.rectangular_table(1.5, 0.55), (0, 0, -0.60))
    solids += things.notebook('brick', (0.30, ON_TABLE, -0.52), -8) + things.mug('felt', (-0.36, ON_TABLE, -0.56), 130)
    solids += things.papers((0.06, ON_TABLE, -0.50), 6) + microphone((0, ON_TABLE, -0.76))
    for side in (-1, 1):
        solids += things.plant(1.1, 22, (side * 1.95, 0, -0.75))
    return solids


# Measures of a booth, in the axes of its seat: the screen is in front of the sitter at +z.
SCREEN = {'distance': 0.54, 'width': 0.74, 'bottom': 0.74, 'top': 1.46}
FLARE = 13  # degrees that the sides of a booth open towards its back


def booth(backdrop):
    """Screen frame, lit box behind it, and the desk that the colleague sits at."""
    z, half, low, high = SCREEN['distance'], SCREEN['width'] / 2, SCREEN['bottom'], SCREEN['top']
    middle, tall = (low + high) / 2, high - low
    back, roof = -0.50, high + 0.22
    bezel = 0.028
    frame = [
        box((2 * half + 2 * bezel, bezel, 0.05), (0, high + bezel / 2, z), 'dark', 0.006, 0.2),
        box((2 * half + 2 * bezel, bezel, 0.05), (0, low - bezel / 2, z), 'dark', 0.006, 0.2),
    ]
    frame += [box((bezel, tall, 0.05), (s * (half + bezel / 2), middle, z), 'dark', 0.006, 0.2) for s in (-1, 1)]
    depth, centre, flare = z - back, (z + back) / 2, np.tan(np.radians(FLARE))
    middle_half, back_half = half + depth / 2 * flare, half + depth * flare
    ceiling = panel(1, depth, (0, roof, centre), backdrop, 0.2, '-y')
    ceiling.v[:, 0] *= 2 * (half + (z - ceiling.v[:, 2]) * flare)
    inside = [panel(2 * back_half, roof, (0, roof / 2, back), backdrop, 0.12, 'z'), ceiling]
    for s, facing_to in ((-1, 'x'), (1, '-x')):
        wall = panel(depth / np.cos(np.radians(FLARE)), roof, (0, roof / 2, 0), backdrop, 0.15, facing_to)
        inside.append(wall.turned(yaw=-s * FLARE).moved(s * middle_half, 0, centre))
    lamp = panel(2 * half - 0.1, 0.30, (0, roof - 0.01, z - 0.22), 'booth', 0.3, '-y')
    desk = box((2 * half + 0.06, 0.03, 0.27), (0, ON_TABLE - 0.015, 0.385), 'oak', 0.006, 0.1)
    pillar = [
        panel(2 * half + 2 * bezel, low - bezel, (0, (low - bezel) / 2, z + 0.01), 'accent', 0.12, 'z'),
        panel(2 * half + 2 * bezel, 2.7 - high - bezel, (0, (2.7 + high + bezel) / 2, z + 0.01), 'accent', 0.12, 'z'),
        box((0.10, 0.022, 0.03), (0, high + bezel + 0.02, z + 0.02), 'dark', 0.008),
    ]
    return frame + inside + [lamp, desk] + pillar + furniture.chair()[:2]


def fillers():
    """Columns between the screens and walls beside them, so that nobody looks behind."""
    solids = []
    for side in (-1, 1):
        a = np.radians(side * 14.5)
        column = box((0.14, 2.7, 0.04), (0, 1.35, 0), 'accent', 0.006, 0.2).turned(yaw=-side * 14.5)
        solids.append(column.moved(1.72 * np.sin(a), 0, -1.72 * np.cos(a)))
        solids.append(box((1.50, 2.7, 0.04), (side * 1.86, 1.35, -1.245), 'accent', 0.006, 0.16))
        solids.append(box((1.48, 0.08, 0.014), (side * 1.87, 0.04, -1.218), 'white', 0.003, 0.4))
    return solids


def tv(at, width, height):
    x, y, z = at
    return [
        box((width, height, 0.045), (x, y, z + 0.0225), 'dark', 0.008, 0.2),
        panel(width - 0.03, height - 0.03, (x, y, z + 0.0462), 'screen', 0.16),
    ]


def whiteboard(x, z):
    board = [
        box((0.025, 1.05, 1.50), (x - 0.013, 1.50, z), 'metal', 0.006, 0.3),
        panel(1.44, 0.99, (x - 0.0265, 1.50, z), 'white', 0.2, '-x'),
        box((0.06, 0.018, 0.6), (x - 0.05, 0.975, z), 'metal', 0.004),
    ]
    pens = [
        cylinder(0.009, 0.12, (0, 0, 0), c, 8).turned(pitch=90).moved(x - 0.05, 0.992, z - 0.2 + 0.17 * i)
        for i, c in enumerate(('brick', 'accent', 'ochre'))
    ]
    return board + pens


def rug(at, radius):
    angle = np.arange(36) * 2 * np.pi / 36
    outline = np.column_stack([at[0] + radius * np.sin(angle), at[1] + radius * np.cos(angle)])
    return [slab(outline, 0.012, 0.012, 'rug', 9, 0.003)]


def microphone(at):
    return [cylinder(0.055, 0.022, at, 'dark', 24, 0.045)]
