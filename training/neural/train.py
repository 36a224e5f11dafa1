"""Trains one network. Usage: train.py CONFIG.json OUT.pt [--from START.pt] [SILVER.conllu …]; reads $DEMARCHE_SHARED, else ../shared. Deterministic on one thread."""
import collections, json, math, os, random, re, sys, time
import numpy as np, torch
import torch.nn.functional as F
from data import QUOTES, Vocab, read
from network import Parser
from vectors import glove

torch.manual_seed(1); random.seed(1); np.random.seed(1)
torch.set_num_threads(1)
HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("DEMARCHE_SHARED", os.path.join(HERE, "../../../shared"))
UD = os.path.join(SHARED, "data/ud/")
args = sys.argv[1:]
start = args.pop(args.index("--from") + 1) if "--from" in args else None
args = [a for a in args if a != "--from"]
cfg = json.load(open(args[0])); out = args[1]; silver_paths = args[2:]
WORDS = cfg.get("glove_words", 100000)
words, table = glove(WORDS)
gold = read(UD + "en_ewt-ud-train.conllu.gz") + read(UD + "en_gum-free-ud-train.conllu.gz")
dev = read(UD + "en_ewt-ud-dev.conllu.gz")
silver = [s for p in silver_paths for s in read(p) if 3 <= len(s) <= 80]
freq = collections.Counter() if start else collections.Counter(re.sub("[0-9]", "0", w.translate(QUOTES).lower()) for s in gold + silver for w, *_ in s)
least = cfg.get("least", 2)
known = torch.load(start, weights_only=False)["words"] if start else None
vocab = Vocab(known or {w: i + 2 for i, (w, n) in enumerate(x for x in freq.most_common(cfg.get("vocab", 30000)) if x[1] >= least)}, {w: i + 1 for i, w in enumerate(words)})
tags = sorted({t for s in gold for _, t, _, _ in s}); rels = sorted({r for s in gold for *_, r in s})
tag_id = {t: i for i, t in enumerate(tags)}; rel_id = {r: i for i, r in enumerate(rels)}


def pack(sents):
    res = []
    for s in sents:
        ids = [vocab.ids(w) for w, *_ in s]
        res.append((np.array([[0] * 7] + [i for i, _ in ids]), np.array([0] + [g for _, g in ids]),
                    np.array([-1] + [tag_id.get(t, -1) for _, t, _, _ in s]), np.array([-1] + [h for *_, h, _ in s]), np.array([-1] + [rel_id.get(r, -1) for *_, r in s])))
    return res


def batches(data, size, shuffle):
    order = sorted(range(len(data)), key=lambda i: (len(data[i][1]) + (random.random() * 3 if shuffle else 0)))
    groups, now, longest = [], [], 0
    for i in order:
        longest = max(longest, len(data[i][1]))
        if now and longest * (len(now) + 1) > size:
            groups.append(now); now = []; longest = len(data[i][1])
        now.append(i)
    groups.append(now)
    if shuffle:
        random.shuffle(groups)
    for g in groups:
        n = max(len(data[i][1]) for i in g)
        pad = lambda k, fill: torch.tensor(np.stack([np.concatenate([data[i][k], np.full((n - len(data[i][k]),) + data[i][k].shape[1:], fill, dtype=np.int64)]) for i in g]))
        lengths = torch.tensor([len(data[i][1]) for i in g])
        yield pad(0, 0), pad(1, 0), torch.arange(n)[None] < lengths[:, None], lengths, pad(2, -1), pad(3, -1), pad(4, -1), g


data, dev_data, silver_data = pack(gold), pack(dev), pack(silver)
seen = [sorted({int(r[0][i][k]) for r in data + silver_data for i in range(len(r[0]))}) for k in range(7)]
model = Parser(cfg, vocab.sizes, torch.tensor(table), len(tags), len(rels))
print("parameters", sum(p.numel() for p in model.parameters() if p.requires_grad), "tokens", sum(len(d[1]) - 1 for d in data), "silver", sum(len(d[1]) - 1 for d in silver_data), flush=True)
if start:
    model.load_state_dict(torch.load(start, weights_only=False)["state"], strict=False)
params = [p for p in model.parameters() if p.requires_grad]
opt = torch.optim.Adam(params, lr=cfg["lr"], betas=(0.9, 0.95), eps=1e-8)


def evaluate(m):
    m.eval(); u = x = uas = las = n = 0
    with torch.no_grad():
        for feats, vec, mask, lengths, t, h, r, _ in batches(dev_data, 6000, False):
            tag, arcs, rd, rh = m(feats, vec, mask, lengths)
            arcs.diagonal(dim1=1, dim2=2).fill_(-1e4)
            heads = arcs.argmax(-1); rel = m.rels(rd, rh, heads).argmax(-1); keep = h >= 0
            uas += (heads == h)[keep].sum().item(); las += ((heads == h) & (rel == r))[keep].sum().item(); n += keep.sum().item()
            for p, g in zip(tag.argmax(-1)[keep].tolist(), t[keep].tolist()):
                x += p == g; u += g >= 0 and tags[p].split("|")[0] == tags[g].split("|")[0]
    m.train()
    return "upos %.2f tag %.2f uas %.2f las %.2f" % (100 * u / n, 100 * x / n, 100 * uas / n, 100 * las / n)


def save(m):
    torch.save(dict(cfg=cfg, state={k: v for k, v in m.state_dict().items() if not k.startswith("glove.") or cfg.get("tune")}, words=vocab.words, tags=tags, rels=rels, glove_words=WORDS, seen=seen), out)


epochs, step = cfg["epochs"], 0
mixed = data * cfg.get("repeat", 1) + silver_data
per = sum(1 for _ in batches(mixed, cfg["batch"], False)); total = per * epochs
started = time.time(); loss_sum = 0
ema = {k: v.clone() for k, v in model.state_dict().items()}
hold = cfg.get("hold", .3)
for epoch in range(epochs):
    for feats, vec, mask, lengths, t, h, r, _ in batches(mixed, cfg["batch"], True):
        progress = step / total
        for g in opt.param_groups:
            fall = 1 if progress <= hold else 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (progress - hold) / (1 - hold)))
            g["lr"] = cfg["lr"] * min(1, (step + 1) / 100) * fall
        tag, arcs, rd, rh = model(feats, vec, mask, lengths)
        keep = h >= 0
        loss = F.cross_entropy(arcs[keep], h[keep]) + F.cross_entropy(model.rels(rd, rh, h.clamp(min=0))[keep], r[keep], ignore_index=-1) + 0.5 * F.cross_entropy(tag[keep], t[keep], ignore_index=-1)
        opt.zero_grad(set_to_none=True); loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 5.0); opt.step(); step += 1; loss_sum += loss.item()
        with torch.no_grad():
            decay = min(0.995, (step + 1) / (step + 10))
            for k, v in model.state_dict().items():
                if k != "glove.weight" or cfg.get("tune"): ema[k].lerp_(v, 1 - decay)
        if step % 50 == 0:
            print(f"step {step}/{total} loss {loss_sum / 50:.3f} {time.time() - started:.0f}s", flush=True); loss_sum = 0
    held = {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(ema); print(f"epoch {epoch} {time.time() - started:.0f}s ema:", evaluate(model), flush=True); save(model)
    if epoch + 1 == cfg.get("stop"): break
    model.load_state_dict(held)
