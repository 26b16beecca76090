# The pictures of the rooms: who sits where, in which pose and mood.
import json
import os

import numpy as np
from glb.read import Glb, combined
from stage import Stage, load

SCENES = {
    'meeting-room': {
        'opposite': ('daniel', 'seated_folded_hands', 'attentive'),
        'left': ('priya', 'seated_neutral', 'warm'),
        'right': ('erik', 'seated_hand_on_chin', 'thoughtful'),
    },
    'desk-corner': {
        'opposite': ('maya', 'seated_open_palms', 'concerned'),
        'right': ('tom', 'seated_neutral', 'attentive'),
    },
    'video-wall': {
        'opposite': ('aisha', 'seated_lean_in', 'warm'),
        'left': ('rosa', 'seated_neutral', 'concerned'),
        'right': ('kenji', 'seated_back_crossed', 'sceptical'),
    },
}
EYE = 1.2  # metres, as rooms.json has it


def scene(assets, name, width, samples):
    """The room as the seated learner sees it at noon."""
    table = lambda *path: json.load(open(os.path.join(assets, *path), encoding='utf-8'))
    poses, faces = table('cast', 'poses.json')['poses'], table('cast', 'expressions.json')['expressions']
    room = table('rooms', 'rooms.json')['rooms'][name]
    stage = Stage(width, width * 10 // 16, samples)
    stage.room(Glb(os.path.join(assets, 'rooms', room['file'])))
    for seat, (who, pose, mood) in SCENES[name].items():
        glb, at = load(os.path.join(assets, 'cast'), who), room['seats'][seat]
        turned = {'neck': {'r': glance(at, 0.35)}, 'head': {'r': glance(at, 0.65)}}
        stage.person(glb, combined(poses[pose], turned, faces[mood]), at['position'], at['yaw'])
        towards = np.array(at['position']) + [0, 1.15, 0]
        stage.light(towards * [0.45, 1, 0.45] + [-0.5, 0.55, 0], towards, 0.7, 6.5, (1.0, 0.97, 0.93))
    stage.camera((0, EYE + 0.04, 0.22), (0, 1.0, -1.6), 66)
    return stage


def glance(seat, share):
    """Share of the turn (quaternion about y) that brings the eyes from straight ahead to the learner."""
    x, _, z = seat['position']
    past = (np.degrees(np.arctan2(-x, -z)) - seat['yaw'] + 180) % 360 - 180
    half = np.radians(past * share) / 2
    return [0.0, float(np.sin(half)), 0.0, float(np.cos(half))]
