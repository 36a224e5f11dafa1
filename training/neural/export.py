"""Writes a trained network as sections for models/en.bin. Usage: export.py NETWORK.pt OUT-FOLDER"""
import json, os, sys
import numpy as np, torch
from data import BUCKETS, fnv
from vectors import glove

d = torch.load(sys.argv[1], weights_only=False); out = sys.argv[2]; cfg, state = d["cfg"], d["state"]
names, table = glove(d["glove_words"])
names, vectors = names[:40000], table[1:40001]  # the rarer ones only train
get = lambda k: state[k].numpy()


def save(name, array):
    array.tofile(os.path.join(out, "network." + name))


def matrix(name, w, b):
    rows = (len(w) + 3) // 4 * 4
    w = np.concatenate([w, np.zeros((rows - len(w), w.shape[1]), np.float32)]); b = np.concatenate([b, np.full(rows - len(b), -100, np.float32)])
    scale = np.maximum(1e-9, np.abs(w).max(1)) / 2047
    save(name + ".values", np.round(w / scale[:, None]).astype(np.int16)); save(name + ".scale", scale.astype(np.float32)); save(name + ".bias", b.astype(np.float32))


tables = [get(f"tables.{k}.weight") for k in range(1 + len(BUCKETS))]
base = get("glove_in.bias"); project = vectors @ get("glove_in.weight").T
word_ids, rows, keys = d["words"], [tables[0][0], tables[0][1]], {}
seen = d.get("seen") or [range(len(t)) for t in tables]
glove = {}
for w, v in zip(names, project):
    if not any(c.isdigit() and c.isascii() for c in w): glove.setdefault(w, v)
for w in list(word_ids) + [g for g in glove if g not in word_ids]:
    key = fnv(w)
    if key in keys or key == 0: continue
    keys[key] = len(rows)
    rows.append(tables[0][word_ids.get(w, 1)] + glove.get(w, 0))
tables[0] = np.array(rows, np.float32)
for k in range(1, len(tables)):
    unused = np.ones(len(tables[k]), bool); unused[list(seen[k])] = False; tables[k][unused] = 0
every = np.concatenate(tables); scale = np.maximum(1e-9, np.abs(every).max(1)) / 127
save("vectors", np.round(every / scale[:, None]).astype(np.int8)); save("vectorScale", scale.astype(np.float32)); save("base", base.astype(np.float32))
bits = 2
while 1 << bits < len(keys) * 1.25: bits += 1
slots = np.zeros((1 << bits, 2), np.uint32); mask = (1 << bits) - 1
for key, row in keys.items():
    at = key & mask
    while slots[at, 0]: at = (at + 1) & mask
    slots[at] = key, row
save("words", slots)
w, b = get("layers.0.project.weight"), get("layers.0.project.bias"); e = cfg["embed"]; w = w if cfg.get("window") else np.concatenate([0 * w, w, 0 * w], 1); none = np.zeros_like(b)
matrix("layer0", np.concatenate([w[:, :e], w[:, e:2 * e], w[:, 2 * e:]]), np.concatenate([none, b, none]))
for k in range(1, cfg["layers"]): matrix(f"layer{k}", get(f"layers.{k}.project.weight"), get(f"layers.{k}.project.bias"))
parts = ["arc_d", "arc_h", "rel_d", "rel_h", "tag"]
matrix("outputs", np.concatenate([get(p + ".weight") for p in parts]), np.concatenate([get(p + ".bias") for p in parts]))
w = get("arc_w"); matrix("arcs", np.ascontiguousarray(w[:-1].T), w[-1])
matrix("rels", get("rel_out.weight"), get("rel_out.bias"))
shape = dict(embed=cfg["embed"], hidden=cfg["hidden"], layers=cfg["layers"], arc=cfg["arc"], rel=cfg["rel"], tables=[len(t) for t in tables])
json.dump(dict(tags=d["tags"], deprels=d["rels"], network=shape), open(os.path.join(out, "network.json"), "w"))
print(shape, "vectors", len(every), "words", len(keys))
