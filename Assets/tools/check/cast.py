# Checks that every character keeps the contract of Assets/cast/README.md.
import numpy as np
from glb.read import Glb, skinned

MAX_TRIANGLES, MAX_BYTES, MAX_MATERIALS = 25_000, 1_500_000, 8
LEAST_MOVE, MOST_MOVE = 0.001, 0.030  # metres that an expression moves some point
STILL = ('neutral', 'rest')
MIDDLE = ('root', 'hips', 'spine', 'chest', 'neck', 'head', 'jaw', 'lip_upper', 'lip_lower')
SIDED = (
    'eye lid_upper lid_lower brow_inner brow_outer mouth_corner cheek shoulder upper_arm forearm hand '
    'thumb_1 thumb_2 index_1 index_2 fingers_1 fingers_2 thigh shin foot'
).split()
REQUIRED = set(MIDDLE) | {bone + side for bone in SIDED for side in ('.L', '.R')}
EXPRESSIONS = (
    'neutral warm attentive concerned surprised hurt defensive angry-restrained embarrassed relieved thoughtful '
    'sceptical blink'
).split()
GESTURES = ('none nod shake open-palms lean-in lean-back arms-crossed hand-on-chin look-away sigh shrug point').split()


def tables(faces, poses):
    """Complaints about expressions.json and poses.json themselves."""
    missing = [e for e in EXPRESSIONS if e not in faces['expressions']]
    missing += [g for g in GESTURES if g not in poses['gestures']]
    bad = [f'{name} is missing' for name in missing]
    for name, gesture in poses['gestures'].items():
        if 'pose' in gesture and gesture['pose'] not in poses['poses']:
            bad.append(f"{name}: no pose {gesture['pose']}")
        times = [key['time'] for key in gesture.get('keys', [])]
        if times != sorted(times):
            bad.append(f'{name}: times do not rise')
        for bones in (key['bones'] for key in gesture.get('keys', [])):
            bad += [f'{name}: unknown bone {b}' for b in bones if b not in REQUIRED]
    return bad


def character(path, faces, poses, order):
    """(complaints, a line about the character, its bone names) for one file."""
    g, bad = Glb(path), []
    demand = lambda ok, text: ok or bad.append(text)
    materials = len(g.document['materials'])
    demand(g.triangles <= MAX_TRIANGLES, f'{g.triangles} triangles')
    demand(g.size <= MAX_BYTES, f'{g.size} bytes')
    demand(materials <= MAX_MATERIALS, f'{materials} materials')
    demand(REQUIRED <= set(g.names), f'missing bones {sorted(REQUIRED - set(g.names))}')
    demand(order is None or g.names == order, 'bone order differs from the first character')
    demand(all('rotation' not in n and 'scale' not in n for n in g.nodes), 'a joint is turned or scaled at rest')
    for p in g.primitives:
        bad += surface(p)
    moves = expression_moves(g, {**faces['expressions'], **faces['visemes']}, bad)
    gap = lid_gap(g, g.skinning(faces['expressions']['blink']))
    demand(gap <= 0, f'blink leaves {gap:.1f} degrees open')
    for name, pose in poses['poses'].items():
        known = set(pose) <= set(g.names)
        demand(known and np.isfinite(g.skinning(pose)).all(), f'{name}: pose')
    most = max(moves, key=moves.get)
    line = f'{g.triangles} triangles, {g.size // 1024} KiB, lids overlap {-gap:.1f} degrees, '
    return bad, line + f'most moved by {most} ({moves[most] * 1000:.1f} mm)', g.names


def surface(p):
    """Complaints about weights, normals and winding of one primitive."""
    bad, name = [], p['material']['name']
    if np.abs(p['w'].sum(1) - 1).max() > 1e-6:
        bad.append(f'{name}: weights do not sum to 1')
    if np.abs(np.linalg.norm(p['n'], axis=1) - 1).max() > 0.01:
        bad.append(f'{name}: normals are not of length 1')
    a, b, c = (p['v'][p['triangles'][:, i]] for i in range(3))
    normal = np.cross(b - a, c - a)
    area = np.linalg.norm(normal, axis=1)
    inside_out = area[(normal * p['n'][p['triangles']].sum(1)).sum(1) < 0].sum() / area.sum()
    if inside_out > 0.02:
        bad.append(f'{name}: {inside_out:.1%} of the area is inside out')
    return bad


def expression_moves(g, offsets, bad):
    """Largest way of any point under each expression and viseme; also complains about names and sizes."""
    rest, moves = g.skinning({}), {}
    for name, offset in offsets.items():
        if not set(offset) <= set(g.names):
            bad.append(f'{name}: unknown bone')
        posed = g.skinning(offset)
        ways = [np.linalg.norm(skinned(p, posed) - skinned(p, rest), axis=1).max() for p in g.primitives]
        moves[name] = max(ways)
        if name not in STILL and not LEAST_MOVE <= moves[name] <= MOST_MOVE:
            bad.append(f'{name}: moves {moves[name] * 1000:.1f} mm')
    return moves


def lid_gap(g, matrices):
    """Largest opening (degrees) left between the lids of both eyes, within 42 degrees of the eye's middle."""
    skin = next(p for p in g.primitives if p['material']['name'] == 'skin')
    points, worst = skinned(skin, matrices), -90.0
    for side, sign in (('.L', 1), ('.R', -1)):
        eye = g.names.index('eye' + side)
        centre = (matrices[eye] @ np.append(-g.inverse[eye][:3, 3], 1))[:3]
        upper, lower = (
            lid_angles(points[wholly(skin, g.names.index(lid + side))] - centre, np.radians(7) * sign)
            for lid in ('lid_upper', 'lid_lower')
        )
        for across in np.arange(-42, 43, 7):
            top = upper[1][np.abs(upper[0] - across) < 5].min()
            bottom = lower[1][np.abs(lower[0] - across) < 5].max()
            worst = max(worst, top - bottom)
    return worst


def wholly(primitive, joint):
    return (primitive['w'] * (primitive['j'] == joint)).sum(1) > 0.99


def lid_angles(points, yaw):
    """Angle across and angle upwards (degrees) of points around the eye."""
    turn = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    points = points @ turn
    across = np.arcsin(np.clip(points[:, 0] / np.linalg.norm(points, axis=1), -1, 1))
    return np.degrees(across), np.degrees(np.arctan2(points[:, 1], points[:, 2]))
