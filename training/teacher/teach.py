"""Fine-tunes a small pretrained encoder (MiniLM, Apache 2.0) to choose event types over the code book's readings, and labels texts with it.

    python teach.py MODEL_FOLDER train.jsonl [--measure dev.jsonl] [--label texts.jsonl OUT.jsonl] [--save WEIGHTS] [--load WEIGHTS]

Lines of the files are those of export-readings.ts. A line of OUT: {id, s, readings: [[index, [[type, share], ...]], ...]}, types by their place in TYPES.
"""

import argparse
import json
import math
import random

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer

TYPES = "NONE ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT THREATEN".split()
MAX = 110
parser = argparse.ArgumentParser()
parser.add_argument("model")
parser.add_argument("train")
parser.add_argument("--measure")
parser.add_argument("--label", nargs=2)
parser.add_argument("--epochs", type=int, default=3)
parser.add_argument("--rate", type=float, default=6e-5)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--save")
parser.add_argument("--load")
args = parser.parse_args()
torch.manual_seed(args.seed)
random.seed(args.seed)
tokenizer = AutoTokenizer.from_pretrained(args.model)


def read(path):
    out = []
    for line in open(path):
        row = json.loads(line)
        enc = tokenizer(row["words"], is_split_into_words=True, truncation=True, max_length=MAX)
        first = {}
        for i, w in enumerate(enc.word_ids()):
            if w is not None and w not in first:
                first[w] = i
        readings = []
        for k, r in enumerate(row["readings"]):
            if r["head"] in first:
                readings.append(
                    (k, first[r["head"]], [TYPES.index(t) for t in r["allowed"]], -1 if r["label"] is None else TYPES.index(r["label"]))
                )
        if readings:
            out.append((row["id"], row["s"], enc["input_ids"], readings))
    return out


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(args.model, add_pooling_layer=False)
        for p in self.encoder.embeddings.word_embeddings.parameters():
            p.requires_grad = False
        d = self.encoder.config.hidden_size
        self.offered = nn.Linear(len(TYPES), 64)
        self.hidden = nn.Linear(2 * d + 64, 256)
        self.out = nn.Linear(256, len(TYPES))
        self.drop = nn.Dropout(0.15)

    def forward(self, ids, mask, rows, cols, allowed):
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        head = states[rows, cols]
        cls = states[rows, 0]
        x = torch.cat([head, cls, torch.relu(self.offered(allowed))], -1)
        scores = self.out(self.drop(torch.relu(self.hidden(self.drop(x)))))
        return scores.float().masked_fill(allowed == 0, -1e9)


def batches(data, size, shuffle):
    order = list(range(len(data)))
    if shuffle:
        random.shuffle(order)
        chunks = [sorted(order[i : i + size * 50], key=lambda j: len(data[j][2])) for i in range(0, len(order), size * 50)]
        groups = [c[i : i + size] for c in chunks for i in range(0, len(c), size)]
        random.shuffle(groups)
    else:
        order.sort(key=lambda j: len(data[j][2]))
        groups = [order[i : i + size] for i in range(0, len(order), size)]
    for g in groups:
        n = max(len(data[j][2]) for j in g)
        ids = torch.zeros(len(g), n, dtype=torch.long)
        mask = torch.zeros(len(g), n, dtype=torch.long)
        rows, cols, allowed, labels = [], [], [], []
        for b, j in enumerate(g):
            x = data[j][2]
            ids[b, : len(x)] = torch.tensor(x)
            mask[b, : len(x)] = 1
            for _, at, ok, label in data[j][3]:
                rows.append(b)
                cols.append(at)
                labels.append(label)
                row = [0.0] * len(TYPES)
                for t in ok:
                    row[t] = 1.0
                allowed.append(row)
        yield g, ids, mask, torch.tensor(rows), torch.tensor(cols), torch.tensor(allowed), torch.tensor(labels)


def measure(model, data):
    model.eval()
    P, Y = [], []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for g, ids, mask, rows, cols, allowed, labels in batches(data, 64, False):
            P.append(torch.log_softmax(model(ids, mask, rows, cols, allowed), -1))
            Y.append(labels)
    P, Y = torch.cat(P), torch.cat(Y)
    loss = -P[torch.arange(len(Y)), Y].mean().item()
    for lean in (-0.5, 0, 0.5, 1, 1.5):
        Q = P.clone()
        Q[:, 0] -= lean
        chosen = Q.argmax(-1)
        hit = ((chosen == Y) & (chosen > 0)).sum().item()
        system = (chosen > 0).sum().item()
        print(
            f"  lean {lean}: P {hit/max(1,system):.3f} R(of aligned) {hit/(Y>0).sum().item():.3f} F {2*hit/(system+(Y>0).sum().item()):.4f}",
            flush=True,
        )
    print(f"  log loss {loss:.4f}", flush=True)


train = read(args.train)
dev = read(args.measure) if args.measure else []
model = Teacher()
heads = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
body = [p for n, p in model.named_parameters() if n.startswith("encoder") and p.requires_grad]
optim = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": heads, "lr": 1e-3}], weight_decay=0.01)
SIZE = 32
steps = args.epochs * math.ceil(len(train) / SIZE)
plan = torch.optim.lr_scheduler.LambdaLR(optim, lambda s: min(1, (s + 1) / (0.06 * steps)) * max(0.0, 1 - s / steps))
if args.load:
    model.load_state_dict(torch.load(args.load))
    args.epochs = 0
for epoch in range(args.epochs):
    model.train()
    for g, ids, mask, rows, cols, allowed, labels in batches(train, SIZE, True):
        with torch.autocast("cpu", torch.bfloat16):
            scores = model(ids, mask, rows, cols, allowed)
        loss = nn.functional.cross_entropy(scores, labels)
        optim.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optim.step()
        plan.step()
    if dev:
        print(f"epoch {epoch + 1}")
        measure(model, dev)
if args.save:
    torch.save(model.state_dict(), args.save)
if args.label:
    texts = read(args.label[0])
    model.eval()
    with open(args.label[1], "w") as f, torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for g, ids, mask, rows, cols, allowed, labels in batches(texts, 64, False):
            p = torch.softmax(model(ids, mask, rows, cols, allowed), -1).tolist()
            i = 0
            for j in g:
                d = texts[j]
                f.write(
                    json.dumps(
                        {
                            "id": d[0],
                            "s": d[1],
                            "readings": [[k, [[t, round(p[i + n][t], 3)] for t in ok]] for n, (k, _, ok, _) in enumerate(d[3])],
                        }
                    )
                    + "\n"
                )
                i += len(d[3])
