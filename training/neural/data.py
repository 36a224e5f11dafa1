"""Reads CoNLL-U (gold or silver) and turns words into ids of hashed features."""
import gzip, re
import numpy as np

QUOTES = str.maketrans({"‘": "'", "’": "'", "‛": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "–": "-", "—": "-", "−": "-", "…": "..."})


def fnv(text):
    h = 0x811c9dc5
    for c in np.frombuffer(text.encode("utf-16-le"), np.uint16).tolist():
        h = ((h ^ c) * 0x01000193) & 0xffffffff
    return h


def shape(form):
    out, run = "", ""
    for c in form:
        k = "9" if "0" <= c <= "9" else "X" if c != c.lower() else "x" if c != c.upper() else c
        if run.endswith(k) and len(run) >= 2:
            continue
        run = run + k if run.endswith(k) else k
        out += k
        if len(out) > 12:
            break
    return out


BUCKETS = dict(s4=16384, s3=8192, s2=2048, p3=8192, p2=1024, shape=1024)


class Vocab:
    def __init__(self, words, glove):
        self.words, self.glove, self.memo = words, glove, {}
        self.sizes = [len(words) + 2] + [n for n in BUCKETS.values()]

    def ids(self, raw):
        got = self.memo.get(raw)
        if got:
            return got
        form = raw[:64].translate(QUOTES)
        low = form.lower()
        key = re.sub("[0-9]", "0", low)
        n = len(low)
        part = lambda s, b: 1 + fnv(s) % (b - 1)
        row = [self.words.get(key, 1), part(key[-4:] if n > 4 else "4", BUCKETS["s4"]), part(key[-3:] if n > 3 else "3", BUCKETS["s3"]),
               part(key[-2:] if n > 2 else "2", BUCKETS["s2"]), part(key[:3] if n > 3 else "3", BUCKETS["p3"]), part(key[:2] if n > 2 else "2", BUCKETS["p2"]),
               part(shape(form), BUCKETS["shape"])]
        got = (row, 0 if key != low or re.search('[0-9]', low) else self.glove.get(low, 0))
        self.memo[raw] = got
        return got


def read(path):
    opener = gzip.open if path.endswith(".gz") else open
    sents, rows = [], []
    with opener(path, "rt", encoding="utf8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    sents.append(rows)
                rows = []
            elif line[0] != "#":
                c = line.split("\t")
                if c[0].isdigit():
                    unsure = c[9].startswith("Sure=") and float(c[9][5:]) < 0.5
                    rows.append((c[1], c[3] + "|" + c[4], -1 if unsure else int(c[6]) if c[6] != "_" else 0, c[7]))
    if rows:
        sents.append(rows)
    return sents
