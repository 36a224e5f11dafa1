"""Joint tagger and biaffine dependency parser (Dozat and Manning 2017) over hashed word features; LSTM or SRU encoder."""
import torch
from torch import nn
import torch.nn.functional as F


class SRULayer(nn.Module):
    """One bidirectional simple recurrent unit (Lei et al. 2018, without peepholes): all matrix products outside the recurrence. With a window, a step sees its neighbours' inputs."""

    def __init__(self, inputs, hidden, window):
        super().__init__()
        self.hidden, self.window = hidden, window
        self.project = nn.Linear(inputs * (3 if window else 1), 6 * hidden)
        nn.init.xavier_uniform_(self.project.weight)
        with torch.no_grad():
            self.project.bias.zero_()
            self.project.bias[2 * hidden:4 * hidden] = 1.0

    def forward(self, x, mask):
        h = self.hidden
        if self.window:
            x = x * mask.unsqueeze(-1)
            x = torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)
        u = self.project(x)
        b, t, _ = u.shape
        cand, forget, out = u[..., :2 * h], torch.sigmoid(u[..., 2 * h:4 * h]), torch.sigmoid(u[..., 4 * h:])
        forget = torch.where(mask.unsqueeze(-1), forget, torch.ones_like(forget))
        inject = (1 - forget) * cand
        ff, fb = forget[..., :h].unbind(1), forget[..., h:].unbind(1)
        inf, inb = inject[..., :h].unbind(1), inject[..., h:].unbind(1)
        c = torch.zeros(b, h)
        fwd = []
        for i in range(t):
            c = torch.addcmul(inf[i], ff[i], c)
            fwd.append(c)
        c = torch.zeros(b, h)
        bwd = [None] * t
        for i in reversed(range(t)):
            c = torch.addcmul(inb[i], fb[i], c)
            bwd[i] = c
        c = torch.cat([torch.stack(fwd, 1), torch.stack(bwd, 1)], -1)
        return out * torch.tanh(c)


class Parser(nn.Module):
    def __init__(self, cfg, sizes, glove, tags, rels):
        super().__init__()
        d = cfg["embed"]
        self.cfg = cfg
        self.tables = nn.ModuleList([nn.Embedding(n, d, padding_idx=0) for n in sizes])
        for table in self.tables:
            nn.init.normal_(table.weight, std=0.08)
        self.glove = nn.Embedding.from_pretrained(glove, freeze=not cfg.get("tune", False))
        self.glove_in = nn.Linear(glove.shape[1], d)
        h = cfg["hidden"]
        self.layers = nn.ModuleList()
        inputs = d
        for k in range(cfg["layers"]):
            if cfg["encoder"] == "lstm":
                self.layers.append(nn.LSTM(inputs, h, batch_first=True, bidirectional=True))
            else:
                self.layers.append(SRULayer(inputs, h, k == 0 and cfg.get("window")))
            inputs = 2 * h
        self.drop = cfg["dropout"]
        a, r = cfg["arc"], cfg["rel"]
        self.tag = nn.Linear(2 * h, tags)
        self.arc_d = nn.Linear(2 * h, a)
        self.arc_h = nn.Linear(2 * h, a)
        self.arc_w = nn.Parameter(torch.zeros(a + 1, a))
        self.rel_d = nn.Linear(2 * h, r)
        self.rel_h = nn.Linear(2 * h, r)
        if cfg.get("rel_mlp"):
            self.rel_out = nn.Linear(r, rels)
        else:
            self.rel_w = nn.Parameter(torch.zeros(rels, r + 1, r + 1))
        nn.init.xavier_uniform_(self.arc_w)

    def embed(self, feats, vec):
        x = self.glove_in(self.glove(vec))
        for k, table in enumerate(self.tables):
            ids = feats[..., k]
            if self.training:
                p = self.cfg["word_drop"] if k == 0 else 0.05
                ids = torch.where(torch.rand(ids.shape) < p, torch.zeros_like(ids), ids)
            x = x + table(ids)
        return torch.tanh(x) if self.cfg.get("squash") else x

    def shared_drop(self, x, p):
        if not self.training or p == 0:
            return x
        return x * (torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - p)) / (1 - p))

    def encode(self, feats, vec, mask, lengths):
        x = self.shared_drop(self.embed(feats, vec), self.drop)
        for k, layer in enumerate(self.layers):
            if self.cfg["encoder"] == "lstm":
                packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
                y, _ = nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True, total_length=x.shape[1])
            else:
                y = layer(x, mask)
            if self.cfg.get("residual") and y.shape == x.shape:
                y = y + x
            x = self.shared_drop(y, self.drop)
            if k == 0:
                low = x
        return x, (low if self.cfg.get("tag_low") else x)

    def forward(self, feats, vec, mask, lengths):
        x, low = self.encode(feats, vec, mask, lengths)
        act = lambda v: self.shared_drop(F.leaky_relu(v, 0.1), self.drop)
        ad, ah = act(self.arc_d(x)), act(self.arc_h(x))
        ad1 = torch.cat([ad, torch.ones_like(ad[..., :1])], -1)
        arcs = torch.einsum("bdi,ij,bhj->bdh", ad1, self.arc_w, ah)
        arcs = arcs.masked_fill(~mask.unsqueeze(1), -1e4)
        rd, rh = self.rel_d(x), self.rel_h(x)
        if not self.cfg.get("rel_mlp"):
            rd, rh = act(rd), act(rh)
        return self.tag(low), arcs, rd, rh

    def rels(self, rd, rh, heads):
        """Scores of relations for given heads; rd: b t r."""
        picked = torch.gather(rh, 1, heads.unsqueeze(-1).expand(-1, -1, rh.shape[-1]))
        if self.cfg.get("rel_mlp"):
            return self.rel_out(self.shared_drop(F.relu(rd + picked), self.drop))
        one = torch.ones_like(rd[..., :1])
        d1, h1 = torch.cat([rd, one], -1), torch.cat([picked, one], -1)
        b, t, r = d1.shape
        left = torch.einsum("nd,kde->nke", d1.reshape(-1, r), self.rel_w)
        return torch.einsum("nke,ne->nk", left, h1.reshape(-1, r)).view(b, t, -1)
