# Where everybody sits and what the light is like: the content of Assets/rooms/rooms.json.
import numpy as np
from furniture import SEAT_HEIGHT, TABLE_HEIGHT

ARC_TABLE = 1.25  # metres from the learner to the far edge of the half-round table
NEAR_EDGE = 0.25  # metres from a colleague's hips to the edge of the table, as the poses want it


def seat(x, z, yaw):
    return {'position': [round(float(x), 4), 0, round(float(z), 4)], 'yaw': round(float(yaw), 2), 'height': SEAT_HEIGHT}


def around(centre_z, radius, degrees, turn):
    """Seat at a round table, `degrees` to the right of its far side; turn 0 looks at the learner, 1 at the middle."""
    a = np.radians(degrees)
    distance = radius + NEAR_EDGE
    x, z = distance * np.sin(a), centre_z - distance * np.cos(a)
    to_learner = np.degrees(np.arctan2(-x, -z))
    return seat(x, z, to_learner + turn * (-degrees - to_learner))


def on_arc(distance, degrees):
    """Seat at a distance from the learner, `degrees` to the right, looking at the learner."""
    a = np.radians(degrees)
    return seat(distance * np.sin(a), -distance * np.cos(a), -degrees)


MEETING = {name: on_arc(ARC_TABLE + NEAR_EDGE, d) for name, d in (('opposite', 0), ('left', -29), ('right', 29))}
DESK = {'opposite': around(-0.85, 0.55, 0, 0), 'left': around(-0.85, 0.55, -58, 0.85), 'right': seat(0.80, -1.65, -8)}
VIDEO = {name: on_arc(2.16, d) for name, d in (('opposite', 0), ('left', -29), ('right', 29))}

LEARNER = {'position': [0, 0, 0], 'yaw': 180, 'eyeHeight': 1.2}

# Multiply the baked room by tint × exposure, and the material `sky` by sky; people get key and ambient light.
LIGHT = {
    'morning': {'tint': [1.0, 0.96, 0.90], 'exposure': 0.95, 'sky': [1.0, 0.92, 0.82]},
    'noon': {'tint': [1.0, 1.0, 1.0], 'exposure': 1.0, 'sky': [1.0, 1.0, 1.0]},
    'afternoon': {'tint': [1.0, 0.93, 0.82], 'exposure': 0.92, 'sky': [1.0, 0.86, 0.68]},
    'evening': {'tint': [1.0, 0.86, 0.70], 'exposure': 0.72, 'sky': [0.20, 0.26, 0.42]},
}
for _preset, _key, _ambient in (
    ('morning', [1.0, 0.93, 0.82], 0.50),
    ('noon', [1.0, 0.98, 0.95], 0.55),
    ('afternoon', [1.0, 0.88, 0.70], 0.50),
    ('evening', [1.0, 0.80, 0.58], 0.40),
):
    LIGHT[_preset].update(key=_key, ambient=_ambient)


def entry(file, seats, table, screen, key_from):
    return {
        'file': file,
        'learner': LEARNER,
        'seats': seats,
        'table': dict(table, height=TABLE_HEIGHT),
        'screen': screen,
        'keyFrom': key_from,
    }


def screen(centre, width, height, yaw=0):
    """An upright area that panels may be shown on; yaw 0 looks along +z."""
    return {'centre': list(centre), 'width': width, 'height': height, 'yaw': yaw}


ROOMS = {
    'meeting-room': entry(
        'meeting-room.glb',
        MEETING,
        {'shape': 'half-round', 'nearEdge': -0.30, 'farRadius': ARC_TABLE},
        screen((0, 1.55, -3.253), 1.22, 0.69),
        [-0.80, 0.45, 0.40],
    ),
    'desk-corner': entry(
        'desk-corner.glb',
        DESK,
        {'shape': 'round-end', 'centre': [0, -0.85], 'radius': 0.55, 'runsTo': [1.75, -0.85]},
        screen((0.30, 1.66, -2.872), 0.51, 0.67),
        [-0.80, 0.45, 0.40],
    ),
    'video-wall': entry(
        'video-wall.glb',
        VIDEO,
        {'shape': 'rectangular', 'centre': [0, -0.60], 'width': 1.5, 'depth': 0.55},
        screen((0, 2.05, -1.61), 0.74, 0.5),
        [0.0, 0.85, 0.53],
    ),
}
