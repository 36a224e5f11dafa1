"""Fine-tunes a pretrained encoder (MPNet or MiniLM, Apache 2.0) to judge the code book's readings, and labels texts with it: event types over what the frames
offer, auxiliary modes, modes, and which mentions fill the roles.

    python teach.py MODEL_FOLDER train.jsonl [--measure dev.jsonl] [--label texts.jsonl OUT.jsonl] [--save WEIGHTS] [--load WEIGHTS]

Lines of the files are those of export-readings.ts; sentences of a document that follow each other are read together. A line of OUT, a sentence:
{id, s, readings: [{k, types: {type: share}, type, aux: {aux: share}, mode: {mode: share}, roles: [[share of actor, share of recipient], ...]}]};
`k` is the reading's place, `type` the likeliest one but none, of which aux, mode and roles (one pair for each filler) are told.
"""

import argparse
import json
import random

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

TYPES = "NONE ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT THREATEN".split()
# Word pieces of a sequence, and of a batch.
LONGEST = 120
BATCH = 1100
parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("train")
parser.add_argument("--measure")
parser.add_argument("--label", nargs=2)
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--rate", type=float, default=5e-5)
parser.add_argument("--freeze", type=int, default=4, help="lowest layers that stay as they are")
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--save")
parser.add_argument("--load")
args = parser.parse_args()
torch.manual_seed(args.seed)
random.seed(args.seed)
tokenizer = AutoTokenizer.from_pretrained(args.model)

rows = [json.loads(line) for line in open(args.train)]
AUXES = sorted({r["aux"] for row in rows for r in row["readings"] if "aux" in r})
MODES = sorted({r["mode"] for row in rows for r in row["readings"] if "mode" in r})
MODES_OF = {t: [k for k, m in enumerate(MODES) if m.split(" ")[0] == t] for t in TYPES}


def read(rows):
    """Sequences: (ids, readings, places of the readings); neighbouring sentences of a document in one sequence."""
    out = []
    held = None
    for row in rows:
        enc = tokenizer(row["words"], is_split_into_words=True, truncation=True, max_length=LONGEST, add_special_tokens=False)
        ids = enc["input_ids"]
        follows = held and held["id"] == row["id"] and len(held["ids"]) + len(ids) < LONGEST
        if not follows:
            held = {"id": row["id"], "ids": [tokenizer.cls_token_id], "readings": []}
            out.append(held)
        at = len(held["ids"])
        held["ids"] += ids
        first = {}
        for i, w in enumerate(enc.word_ids()):
            if w not in first:
                first[w] = at + i
        for k, r in enumerate(row["readings"]):
            if r["head"] in first:
                held["readings"].append(
                    {
                        "s": row["s"],
                        "k": k,
                        "at": first[r["head"]],
                        "allowed": [TYPES.index(t) for t in r["allowed"]],
                        "label": -1 if r["label"] is None else TYPES.index(r["label"]),
                        "aux": AUXES.index(r["aux"]) if r.get("aux") in AUXES else -1,
                        "mode": MODES.index(r["mode"]) if r.get("mode") in MODES else -1,
                        "fillers": [first.get(f, at) for f in r["fillers"]],
                        "roles": r.get("roles"),
                    }
                )
    for x in out:
        x["ids"].append(tokenizer.sep_token_id)
    return out


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(args.model, add_pooling_layer=False)
        for p in self.encoder.embeddings.parameters():
            p.requires_grad = False
        for layer in self.encoder.encoder.layer[: args.freeze]:
            for p in layer.parameters():
                p.requires_grad = False
        d = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.15)
        self.offered = nn.Linear(len(TYPES), 64)
        self.hidden = nn.Linear(2 * d + 64, 256)
        self.out = nn.Linear(256, len(TYPES))
        self.kind = nn.Embedding(len(TYPES), 64)
        self.aux_hidden = nn.Linear(2 * d + 64, 192)
        self.aux_out = nn.Linear(192, len(AUXES))
        self.mode_hidden = nn.Linear(d + 64, 192)
        self.mode_out = nn.Linear(192, len(MODES))
        self.left = nn.Linear(d, 256)
        self.right = nn.Linear(d, 256)
        self.both = nn.Linear(64 + 768, 256)
        self.role_out = nn.Linear(256, 3)

    def states(self, ids, mask):
        return self.drop(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)

    def types(self, states, rows, cols, allowed):
        x = torch.cat([states[rows, cols], states[rows, 0], torch.relu(self.offered(allowed))], -1)
        return self.out(self.drop(torch.relu(self.hidden(x)))).float().masked_fill(allowed == 0, -1e9)

    def aux(self, states, rows, cols, kinds):
        x = torch.cat([states[rows, cols], states[rows, 0], self.kind(kinds)], -1)
        return self.aux_out(self.drop(torch.relu(self.aux_hidden(x)))).float()

    def mode(self, states, rows, cols, kinds):
        x = torch.cat([states[rows, cols], self.kind(kinds)], -1)
        scores = self.mode_out(self.drop(torch.relu(self.mode_hidden(x)))).float()
        barred = torch.ones_like(scores, dtype=torch.bool)
        for i, kind in enumerate(kinds.tolist()):
            barred[i, MODES_OF[TYPES[kind]]] = False
        return scores.masked_fill(barred, -1e9)

    def roles(self, states, rows, cols, fillers, kinds):
        p = torch.relu(self.left(states[rows, cols]))
        f = torch.relu(self.right(states[rows, fillers]))
        x = torch.cat([p, f, p * f, self.kind(kinds)], -1)
        return self.role_out(self.drop(torch.relu(self.both(x)))).float()


def batches(data, shuffle):
    order = list(range(len(data)))
    random.shuffle(order) if shuffle else None
    chunks = [sorted(order[i : i + 1600], key=lambda j: len(data[j]["ids"])) for i in range(0, len(order), 1600)]
    groups = []
    for chunk in chunks:
        group = []
        for j in chunk:
            if group and (len(group) + 1) * len(data[j]["ids"]) > BATCH:
                groups.append(group)
                group = []
            group.append(j)
        groups.append(group)
    random.shuffle(groups) if shuffle else None
    for group in groups:
        seqs = [data[j] for j in group]
        n = max(len(x["ids"]) for x in seqs)
        ids = torch.full((len(seqs), n), tokenizer.pad_token_id)
        mask = torch.zeros(len(seqs), n, dtype=torch.long)
        readings = []
        for b, x in enumerate(seqs):
            ids[b, : len(x["ids"])] = torch.tensor(x["ids"])
            mask[b, : len(x["ids"])] = 1
            readings += [(b, x["id"], r) for r in x["readings"]]
        if readings:
            yield ids, mask, readings


def type_scores(model, states, readings):
    allowed = torch.zeros(len(readings), len(TYPES))
    for i, (_, _, r) in enumerate(readings):
        allowed[i, r["allowed"]] = 1
    return model.types(states, [b for b, _, _ in readings], [r["at"] for _, _, r in readings], allowed)


def pairs(events):
    """Rows, predicates, fillers and owners of all pairs of an event and a filler; `events`: (row, reading, type)."""
    return [(b, r["at"], f, kind, n, k) for n, (b, r, kind) in enumerate(events) for k, f in enumerate(r["fillers"])]


def loss_of(model, ids, mask, readings):
    with torch.autocast("cpu", torch.bfloat16):
        states = model.states(ids, mask)
        scores = type_scores(model, states, readings)
        total = nn.functional.cross_entropy(scores, torch.tensor([r["label"] for _, _, r in readings]))
        events = [(b, r, r["label"]) for b, _, r in readings if r["roles"] is not None]
        if not events:
            return total
        rows, cols, kinds = [b for b, _, _ in events], [r["at"] for _, r, _ in events], torch.tensor([t for _, _, t in events])
        aux = torch.tensor([r["aux"] for _, r, _ in events])
        mode = torch.tensor([r["mode"] for _, r, _ in events])
        if (aux >= 0).any():
            total = total + 0.5 * nn.functional.cross_entropy(model.aux(states, rows, cols, kinds), aux, ignore_index=-1)
        if (mode >= 0).any():
            total = total + 0.3 * nn.functional.cross_entropy(model.mode(states, rows, cols, kinds), mode, ignore_index=-1)
        p = pairs(events)
        if p:
            b, at, f, kind, _, _ = zip(*p)
            labels = torch.tensor([events[n][1]["roles"][k] for *_, n, k in p])
            total = total + nn.functional.cross_entropy(model.roles(states, list(b), list(at), list(f), torch.tensor(kind)), labels)
        return total


def judged(model, ids, mask, readings, given):
    """Shares of types; of the given (or else the likeliest) type of each reading those of auxes, modes and roles."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        states = model.states(ids, mask)
        types = torch.softmax(type_scores(model, states, readings), -1)
        kinds = [r["label"] if given and r["label"] > 0 else max((t for t in r["allowed"] if t), key=lambda t: types[i, t], default=0) for i, (_, _, r) in enumerate(readings)]
        events = [(b, r, kind) for (b, _, r), kind in zip(readings, kinds)]
        rows, cols, k = [b for b, _, _ in events], [r["at"] for _, r, _ in events], torch.tensor(kinds)
        aux = torch.softmax(model.aux(states, rows, cols, k), -1)
        mode = torch.softmax(model.mode(states, rows, cols, k), -1)
        p = pairs(events)
        roles = [[] for _ in events]
        if p:
            b, at, f, kind, n, _ = zip(*p)
            for owner, shares in zip(n, torch.softmax(model.roles(states, list(b), list(at), list(f), torch.tensor(kind)), -1).tolist()):
                roles[owner].append(shares)
        return types.tolist(), kinds, aux.tolist(), mode.tolist(), roles


def measure(model, data):
    model.eval()
    hits = {lean: [0, 0] for lean in (0, 0.5, 1)}
    gold, loss = 0, []
    aux_right = mode_right = events = modes = 0
    role = {1: [0, 0, 0], 2: [0, 0, 0]}
    for ids, mask, readings in batches(data, False):
        types, _, aux, mode, roles = judged(model, ids, mask, readings, True)
        for i, (_, _, r) in enumerate(readings):
            p = torch.log(torch.tensor(types[i]).clamp(min=1e-9))
            loss.append(-p[r["label"]].item())
            gold += r["label"] > 0
            for lean, h in hits.items():
                q = p.clone()
                q[0] -= lean
                best = q.argmax().item()
                h[0] += best > 0 and best == r["label"]
                h[1] += best > 0
            if r["roles"] is None:
                continue
            if r["aux"] >= 0:
                events += 1
                aux_right += max(range(len(AUXES)), key=lambda a: aux[i][a]) == r["aux"]
            if r["mode"] >= 0:
                modes += 1
                mode_right += max(range(len(MODES)), key=lambda a: mode[i][a]) == r["mode"]
            for shares, label in zip(roles[i], r["roles"]):
                best = max(range(3), key=lambda a: shares[a])
                for c in (1, 2):
                    role[c][0] += best == c and label == c
                    role[c][1] += best == c
                    role[c][2] += label == c
    for lean, (h, system) in hits.items():
        print(f"  lean {lean}: P {h/max(1,system):.3f} R {h/gold:.3f} F {2*h/(system+gold):.4f}")
    sides = "; ".join(f"{n} F {2*role[c][0]/max(1,role[c][1]+role[c][2]):.4f}" for c, n in ((1, "actor"), (2, "recipient")))
    print(f"  log loss {sum(loss)/len(loss):.4f}; aux {aux_right/events:.4f}; mode {mode_right/modes:.4f}; {sides}", flush=True)


def shares_of(names, shares):
    return {name: round(share, 3) for name, share in zip(names, shares) if share >= 0.002}


train = read(rows)
dev = read(json.loads(line) for line in open(args.measure)) if args.measure else []
model = Teacher()
if args.load:
    model.load_state_dict(torch.load(args.load))
    if dev:
        measure(model, dev)
else:
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    body = [p for n, p in model.named_parameters() if n.startswith("encoder") and p.requires_grad]
    optim = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
    steps = args.epochs * sum(1 for _ in batches(train, False))
    print(f"{len(train)} sequences, {steps} steps", flush=True)
    plan = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min(1, (s + 1) / (0.06 * steps)) * max(0.0, 1 - s / steps))
    for epoch in range(args.epochs):
        model.train()
        for ids, mask, readings in batches(train, True):
            loss = loss_of(model, ids, mask, readings)
            optim.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optim.step()
            plan.step()
        print(f"epoch {epoch + 1}", flush=True)
        if dev:
            measure(model, dev)
        if args.save:
            torch.save(model.state_dict(), args.save)
if args.label:
    model.eval()
    texts = read(json.loads(line) for line in open(args.label[0]))
    with open(args.label[1], "w") as f:
        for ids, mask, readings in batches(texts, False):
            types, kinds, aux, mode, roles = judged(model, ids, mask, readings, False)
            lines = {}
            for i, (_, id, r) in enumerate(readings):
                lines.setdefault((id, r["s"]), []).append(
                    {
                        "k": r["k"],
                        "types": shares_of(TYPES, types[i]),
                        "type": TYPES[kinds[i]],
                        "aux": shares_of(AUXES, aux[i]),
                        "mode": shares_of(MODES, mode[i]),
                        "roles": [[round(a, 3), round(b, 3)] for _, a, b in roles[i]],
                    }
                )
            for (id, s), held in lines.items():
                f.write(json.dumps({"id": id, "s": s, "readings": held}) + "\n")
