"""Tags and parses CoNLL-U with trained networks, averaging their scores. Usage: label.py IN.conllu OUT.conllu NETWORK.pt …"""
import sys
import numpy as np, torch
from data import Vocab, read
from network import Parser
from vectors import glove

torch.set_num_threads(1)
source, target, *paths = sys.argv[1:]
models = []
for path in paths:
    d = torch.load(path, weights_only=False)
    words, table = glove(d["glove_words"])
    vocab = Vocab(d["words"], {w: i + 1 for i, w in enumerate(words)})
    m = Parser(d["cfg"], vocab.sizes, torch.tensor(table), len(d["tags"]), len(d["rels"]))
    m.load_state_dict(d["state"], strict=False); m.eval()
    models.append((m, vocab, d))
tags, rels = models[0][2]["tags"], models[0][2]["rels"]
sents = read(source)
order = sorted(range(len(sents)), key=lambda i: len(sents[i])); result = [None] * len(sents); at = 0
while at < len(order):
    group = [order[at]]; at += 1
    while at < len(order) and (len(group) + 1) * (len(sents[order[at]]) + 1) <= 6000:
        group.append(order[at]); at += 1
    n = max(len(sents[i]) for i in group) + 1
    lengths = torch.tensor([len(sents[i]) + 1 for i in group]); mask = torch.arange(n)[None] < lengths[:, None]
    tag = arc = 0; states = []
    with torch.no_grad():
        for m, vocab, _ in models:
            f = np.zeros((len(group), n, 7), np.int64); g = np.zeros((len(group), n), np.int64)
            for r, i in enumerate(group):
                for k, (w, *_) in enumerate(sents[i]):
                    f[r, k + 1], g[r, k + 1] = vocab.ids(w)
            t, a, rd, rh = m(torch.tensor(f), torch.tensor(g), mask, lengths)
            tag = tag + t.softmax(-1); a.diagonal(dim1=1, dim2=2).fill_(-1e4); arc = arc + a.softmax(-1); states.append((m, rd, rh))
        heads = arc.argmax(-1)
        rel = sum(m.rels(rd, rh, heads).softmax(-1) for m, rd, rh in states).argmax(-1)
        sure = arc.max(-1).values / len(models)
    for r, i in enumerate(group):
        result[i] = [(w, tags[tag[r, k + 1].argmax()], heads[r, k + 1].item(), rels[rel[r, k + 1]], sure[r, k + 1].item()) for k, (w, *_) in enumerate(sents[i])]
with open(target, "w", encoding="utf8") as out:
    for s in result:
        for k, (w, t, h, rel, sure) in enumerate(s):
            u, x = t.split("|")
            out.write(f"{k + 1}\t{w}\t_\t{u}\t{x}\t_\t{h}\t{rel}\t_\tSure={sure:.2f}\n")
        out.write("\n")
