"""The net: a per-type word encoder, gated convolutions and soft-syntax layers, and heads for tags, names, arcs and relations.

Layers of `arch`, comma separated:
  c<d>  gated convolution over tokens i-d, i, i+d, all channels of each
  h<d>  the same with the lower half of the channels of i-d and the upper half of i+d: a third fewer products
  d<d>  depthwise convolution over five tokens at distance d, then a gated product of each token alone
  g     soft syntax: a first-pass head distribution mixes the states of head and children into each token
  s     soft syntax with half the channels of head and children
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

GAZETTEER_BITS = 16
DISTANCES = 24  # rows of the distance table; 17 are used
SYNTAX = 64  # width of the first-pass arc scores


def distance_buckets(n):
    """[dependents, heads] of a sentence of n - 1 words with the root at 0: 0 is the root as head or the word itself, 1..8 to the left, 9..16 to the right."""
    steps = torch.tensor([0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8])
    at = torch.arange(n)
    distance = at[None, :] - at[:, None]
    bucket = steps[distance.abs().clamp(max=16)]
    bucket = torch.where(distance > 0, bucket + 8, bucket)
    bucket[:, 0] = 0
    return bucket


class Convolution(nn.Module):
    def __init__(self, h, kind, distance):
        super().__init__()
        self.kind, self.distance, self.half = kind, distance, h // 2
        self.lin = nn.Linear({'c': 3, 'h': 2, 'd': 1}[kind] * h, 2 * h)
        self.ln = nn.LayerNorm(h)
        if kind == 'd':
            self.taps = nn.Parameter(torch.randn(5, h) * 0.2)

    def forward(self, x, mask, drop, aux, buckets):
        d, n, xm = self.distance, x.shape[1], x * mask
        if self.kind == 'd':
            padded = F.pad(xm, (0, 0, 2 * d, 2 * d))
            z = sum(padded[:, k * d:k * d + n] * self.taps[k] for k in range(5))
        else:
            padded = F.pad(xm, (0, 0, d, d))
            left, right = padded[:, :n], padded[:, 2 * d:]
            if self.kind == 'h':
                left, right = left[..., :self.half], right[..., self.half:]
            z = torch.cat([left, x, right], 2)
        return self.ln(x + drop(F.glu(self.lin(z), -1)))


class SoftSyntax(nn.Module):
    def __init__(self, h, kind):
        super().__init__()
        self.half = h // 2 if kind == 's' else h
        self.q, self.k, self.b = nn.Linear(h, SYNTAX), nn.Linear(h, SYNTAX), nn.Linear(h, DISTANCES)
        self.lin = nn.Linear(h + 2 * self.half, 2 * h)
        self.ln = nn.LayerNorm(h)

    def forward(self, x, mask, drop, aux, buckets):
        n = x.shape[1]
        scores = self.q(x) @ self.k(x).transpose(1, 2) * 0.125 + self.b(x).gather(2, buckets[:n, :n].expand(x.shape[0], n, n))
        scores = scores.masked_fill(mask.transpose(1, 2) == 0, -1e4)
        aux.append(scores[:, 1:])
        p = F.softmax(scores, -1) * mask
        p = torch.cat([p[:, :1] * 0, p[:, 1:]], 1)
        heads = p @ x[..., :self.half]
        children = (p.transpose(1, 2) @ x[..., -self.half:]) / (1 + p.sum(1))[..., None]
        return self.ln(x + drop(F.glu(self.lin(torch.cat([heads, x, children], 2)), -1)))


class Net(nn.Module):
    """`a`: options (arch, h, d, arc, rel, drop, wdrop); `labels`: labels.json; `vectors`: [n, 100] static word vectors."""

    def __init__(self, a, labels, vectors):
        super().__init__()
        self.a, self.vectors = a, vectors
        sizes = [n + 1 for n in labels['features']]
        self.columns, self.corpora, self.nn = len(sizes), len(labels['corpora']), len(labels['names'])
        self.offsets = torch.tensor([sum(sizes[:i]) for i in range(len(sizes))])
        self.buckets = distance_buckets(400)
        D, H = a.d, a.h
        self.emb = nn.Embedding(sum(sizes), D, sparse=True)
        nn.init.normal_(self.emb.weight, 0, 0.25)
        self.wg, self.ln0 = nn.Linear(100, D), nn.LayerNorm(D)
        self.m1, self.m2, self.ln1, self.inp = nn.Linear(D, 2 * D), nn.Linear(2 * D, D), nn.LayerNorm(D), nn.Linear(D, H)
        self.gz, self.root = nn.Linear(GAZETTEER_BITS, H, bias=False), nn.Parameter(torch.randn(H) * 0.3)
        self.enc = nn.ModuleList([SoftSyntax(H, s) if s in 'gs' else Convolution(H, s[0], int(s[1:])) for s in a.arch.split(',')])
        self.up, self.xp, self.ne = nn.Linear(H, len(labels['upos'])), nn.Linear(H, len(labels['xpos'])), nn.Linear(H, self.nn)
        self.nd = nn.Linear(H, self.nn * self.corpora)
        nn.init.zeros_(self.nd.weight)
        nn.init.zeros_(self.nd.bias)
        self.ah, self.ad, self.U = nn.Linear(H, a.arc), nn.Linear(H, a.arc), nn.Linear(a.arc, a.arc, bias=False)
        self.ub, self.db = nn.Linear(a.arc, 1), nn.Linear(H, DISTANCES)
        self.rh, self.rd, self.ro = nn.Linear(H, a.rel), nn.Linear(H, a.rel, bias=False), nn.Linear(a.rel, len(labels['deprel']))

    def types(self, x):
        """Everything here depends on the word type alone: the run time keeps the outcome."""
        e = F.embedding_bag((x[..., 1:self.columns + 1] + self.offsets).reshape(-1, self.columns), self.emb.weight, mode='sum', sparse=True)
        e = self.ln0(e.view(*x.shape[:2], -1) + self.wg(self.vectors[x[..., 0]]))
        return self.ln1(e + self.m2(F.relu(self.m1(e))))

    def dropout(self, x, p):
        """Locked over time: one mask a sentence."""
        if not self.training or p <= 0:
            return x
        return x * ((torch.rand(x.shape[0], 1, x.shape[2]) > p).float() / (1 - p))

    def blank(self, x):
        """Hides words, suffixes, vectors and gazetteer bits now and then, so that none is relied on alone."""
        b, n = x.shape[:2]
        x = x.clone()
        u = torch.rand(b, n)
        x[..., 1] *= u > self.a.wdrop
        x[..., 0] *= (u > 0.06) & (torch.rand(b, n) > 0.04)
        keep = torch.rand(b, n) > 0.04
        x[..., self.columns] *= keep
        x[..., 3] *= keep
        x[..., self.columns + 1] *= torch.rand(b, 1) > 0.1
        return x

    def forward(self, x, lengths):
        """x: [b, n, columns] → states with and without the root row, tags, names (shared, per corpus), arc scores, first-pass arc scores."""
        b, n = x.shape[:2]
        if self.training:
            x = self.blank(x)
        drop = self.a.drop
        e = self.dropout(self.types(x), drop)
        bits = ((x[..., self.columns + 1, None] >> torch.arange(GAZETTEER_BITS)) & 1).float()
        s = torch.cat([self.root.expand(b, 1, -1), self.inp(e) + self.gz(bits)], 1)
        mask = (torch.arange(n + 1)[None] < (lengths + 1)[:, None]).float()[..., None]
        aux = []
        for layer in self.enc:
            s = layer(s, mask, lambda y: self.dropout(y, drop * 0.6), aux, self.buckets)
        s = self.dropout(s, drop)
        t = s[:, 1:]
        heads, deps = self.dropout(F.relu(self.ah(s)), drop * 0.8), self.dropout(F.relu(self.ad(t)), drop * 0.8)
        arcs = self.U(deps) @ heads.transpose(1, 2) + self.ub(heads).transpose(1, 2)
        arcs = arcs + self.db(t).gather(2, self.buckets[1:n + 1, :n + 1].expand(b, n, n + 1))
        return s, t, self.up(t), self.xp(t), self.ne(t), self.nd(t), arcs.masked_fill(mask.transpose(1, 2) == 0, -1e4), aux

    def relations(self, s, t, heads):
        r = F.relu(self.rh(s).gather(1, heads[..., None].expand(-1, -1, self.a.rel)) + self.rd(t))
        return self.ro(F.dropout(r, self.a.drop * 0.6, self.training))
