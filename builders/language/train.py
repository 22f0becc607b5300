"""Trains the net of net.py on what prepare.ts wrote.

OPENBLAS_CORETYPE=SKYLAKEX OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 python3 train.py --work WORK --minutes 36 --out WORK/model/b
With --teach A,B the named models (equal weights) soften the targets and label what has no tree of its own.
Loss weights, dropout and rates were found by hand on the development parts; cosine decay runs by the wall clock.
One long script on purpose: the recipe of a run is read from top to bottom.
"""
import argparse
import json
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from net import Net

parser = argparse.ArgumentParser()
parser.add_argument('--work', required=True)
parser.add_argument('--out', required=True)
parser.add_argument('--arch', default='c1,c2,c4,c1,g,c2,g,c1')
for name, kind, value in [('h', int, 128), ('d', int, 128), ('arc', int, 128), ('rel', int, 160), ('minutes', float, 36), ('lr', float, 2.5e-3),
                          ('drop', float, 0.3), ('wdrop', float, 0.2), ('smooth', float, 0.05), ('batch', int, 1200), ('seed', int, 1),
                          ('teach', str, ''), ('init', str, ''), ('soft', float, 0.6), ('extra', float, 0.3), ('hold', int, 0), ('every', int, 6), ('keep', int, 0)]:
    parser.add_argument('--' + name, type=kind, default=value)
PATH = lambda *parts: os.path.join(a.work, *parts)


def load_labels():
    labels = json.load(open(PATH('labels.json')))
    vectors = torch.from_numpy(np.fromfile(PATH('vectors.f32'), dtype=np.float32).reshape(-1, 100).copy())
    return labels, vectors / vectors.norm(dim=1).mean() * 3.0


def load(name, parse=True):
    """[(rows, corpus)]; the columns are vector, features, gazetteer mask, upos, xpos, head, relation, name."""
    width = len(L['features']) + 7
    rows = np.fromfile(PATH(name + '.i32'), dtype=np.int32).reshape(-1, width).astype(np.int64)
    out, at = [], 0
    for n in np.fromfile(PATH(name + '.len'), dtype=np.int32):
        s = rows[at:at + n].copy()
        at += n
        if not parse:
            s[:, UP:NE] = -1
        out.append((torch.from_numpy(s), L['corpora'].index(name.split('_')[0])))
    return out


def to_batch(items):
    lengths = torch.tensor([len(s) for s, _ in items])
    rows = torch.zeros(len(items), int(lengths.max()), items[0][0].shape[1], dtype=torch.long)
    rows[..., UP:] = -1
    for i, (s, _) in enumerate(items):
        rows[i, :len(s)] = s
    return rows, lengths, torch.tensor([c for _, c in items])


def batches(data, shuffle):
    order = sorted(range(len(data)), key=lambda i: len(data[i][0]) + (random.random() * 3 if shuffle else 0))
    out, current, longest = [], [], 0
    for i in order:
        longest = max(longest, len(data[i][0]))
        if current and longest * (len(current) + 1) > a.batch:
            out.append(current)
            current, longest = [], len(data[i][0])
        current.append(i)
    out.append(current)
    if shuffle:
        random.shuffle(out)
    return out


def spans(tags):
    out, i, names = set(), 0, L['names']
    while i < len(tags):
        j = i + 1
        if tags[i] > 0:
            kind = names[tags[i]][2:]
            while j < len(tags) and names[tags[j]] == 'I-' + kind:
                j += 1
            out.add((i, j, kind))
        i = j
    return out


def own_names(ne, nd, corpora):
    return ne + nd.view(*nd.shape[:2], len(L['corpora']), -1)[torch.arange(len(corpora)), :, corpora]


@torch.no_grad()
def evaluate(net, data):
    net.eval()
    right, n, found = np.zeros(4), 0, np.zeros((2, 3))
    for chosen in batches(data, False):
        rows, lengths, corpora = to_batch([data[i] for i in chosen])
        s, t, up, xp, ne, nd, arcs, _ = net(rows, lengths)
        heads = arcs.argmax(-1)
        rel = net.relations(s, t, heads).argmax(-1)
        known = rows[..., HD] >= 0
        ok = (heads == rows[..., HD]) & known
        n += known.sum().item()
        right += [x.sum().item() for x in ((up.argmax(-1) == rows[..., UP]) & known, (xp.argmax(-1) == rows[..., XP]) & known, ok, ok & (rel == rows[..., RL]))]
        for w, z in enumerate([ne, own_names(ne, nd, corpora)]):
            for i, tags in enumerate(z.argmax(-1)):
                gold = rows[i, :lengths[i], NE].tolist()
                if gold[0] >= 0:
                    g, p = spans(gold), spans(tags[:lengths[i]].tolist())
                    found[w] += [len(g & p), len(p), len(g)]
    net.train()
    score = dict(zip(('upos', 'xpos', 'uas', 'las'), np.round(100 * right / max(1, n), 2)))
    for w, key in enumerate(('names', 'own')):
        score[key] = round(200 * found[w, 0] / max(1, found[w, 1] + found[w, 2]), 1)
    return score


def save(state, out, settings):
    manifest, at = {'args': settings, 'tensors': {}}, 0
    with open(out + '.bin', 'wb') as f:
        for key, value in state.items():
            data = value.float().contiguous().numpy().tobytes()
            manifest['tensors'][key] = {'shape': list(value.shape), 'off': at}
            at += len(data)
            f.write(data)
    json.dump(manifest, open(out + '.json', 'w'))


def restore(path):
    manifest = json.load(open(path + '.json'))
    data = np.fromfile(path + '.bin', dtype=np.float32)
    net = Net(argparse.Namespace(**manifest['args']), L, V)
    net.load_state_dict({k: torch.from_numpy(data[t['off'] // 4:t['off'] // 4 + int(np.prod(t['shape']))].reshape(t['shape']).copy())
                         for k, t in manifest['tensors'].items()})
    return net.eval()


@torch.no_grad()
def teach(paths, data):
    """Mean probabilities of the teachers, a tuple a sentence: arcs [n, n+1], relations under the heads kept [n, r], tags, names; and those heads."""
    nets, out = [restore(p) for p in paths], [None] * len(data)
    for chosen in batches(data, False):
        rows, lengths, corpora = to_batch([data[i] for i in chosen])
        made = [net(rows, lengths) for net in nets]
        mean = lambda pick: sum(F.softmax(pick(m), -1) for m in made) / len(made)
        arcs = mean(lambda m: m[6])
        heads = torch.where(rows[..., HD] >= 0, rows[..., HD], arcs.argmax(-1))
        rel = sum(F.softmax(net.relations(m[0], m[1], heads), -1) for net, m in zip(nets, made)) / len(made)
        up, xp, own = mean(lambda m: m[2]), mean(lambda m: m[3]), mean(lambda m: own_names(m[4], m[5], corpora))
        shared = mean(lambda m: m[4])
        for row, i in enumerate(chosen):
            n = int(lengths[row])
            out[i] = (arcs[row, :n, :n + 1].half(), rel[row, :n].half(), up[row, :n].half(), xp[row, :n].half(), own[row, :n].half(), shared[row, :n].half(), heads[row, :n])
    return out


def teach_once(paths, data):
    """As teach, kept in a file: it takes minutes."""
    file = PATH('-'.join(['taught', str(len(data)), *map(os.path.basename, paths)]) + '.pt')
    if not os.path.exists(file):
        torch.save(teach(paths, data), file)
    return torch.load(file)


def padded(targets, k, like):
    out = torch.zeros(like.shape)
    for i, target in enumerate(targets):
        value = target[k].float()
        out[i, :value.shape[0], :value.shape[1]] = value
    return out


def loss_of(net, rows, lengths, corpora, targets):
    s, t, up, xp, ne, nd, arcs, aux = net(rows, lengths)
    head, real = rows[..., HD], torch.arange(rows.shape[1])[None] < lengths[:, None]
    own, loss = own_names(ne, nd, corpora), 0

    def entropy(scores, gold, k, smooth=0.0):
        """Cross entropy to gold where it is known, mixed with the teachers' where there are any."""
        known = gold >= 0
        hard = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1, label_smoothing=smooth) if known.any() else 0
        if targets is None:
            return hard
        soft = -(padded(targets, k, scores) * F.log_softmax(scores, -1)).sum(-1)[real].mean()
        return (1 - a.soft) * hard + a.soft * soft if known.any() else soft

    if (rows[..., NE] >= 0).any() or targets is not None:
        loss = loss + 0.45 * entropy(own, rows[..., NE], 4) + 0.2 * entropy(ne, rows[..., NE], 5)
    if (head >= 0).any() or targets is not None:
        under = head.clamp(min=0)
        if targets is not None:
            for i, target in enumerate(targets):
                under[i, :len(target[6])] = target[6]
        loss = loss + 0.4 * entropy(up, rows[..., UP], 2, a.smooth) + 0.4 * entropy(xp, rows[..., XP], 3, a.smooth)
        loss = loss + entropy(arcs, head, 0) + 0.8 * entropy(net.relations(s, t, under), rows[..., RL], 1, a.smooth)
        for scores in aux:
            loss = loss + 0.25 * entropy(scores, head, 0)
    return loss


def gather_data():
    """Everything to learn from: trees, then names. UNER marks names on the EWT development sentences; their trees stay unseen.
    With --hold a part of the names is kept out to measure on."""
    uner, re3d = load('ewt_dev', False), load('re3d')
    dev = {'ewt_dev': load('ewt_dev'), 'gum_dev': load('gum_dev')}
    ours = load('ours_dev')
    if a.hold:
        dev['uner'], uner = uner[::a.hold], [s for i, s in enumerate(uner) if i % a.hold]
        dev['re3d'], re3d = re3d[::a.hold], [s for i, s in enumerate(re3d) if i % a.hold]
        dev['ours'], ours = ours, []
    full = load('ewt_train') + load('gum_train') + load('ewt_titles') + load('gum_titles') + re3d + load('wikigold') + load('ours_train') + uner + ours
    extra = load('btc') + load('wnut')
    return [s for s in full if len(s[0]) <= 120], [s for s in extra if len(s[0]) <= 80] if a.extra else [], dev


def main():
    full, extra, dev = gather_data()
    soft = teach_once(a.teach.split(','), full + extra) if a.teach else None
    net = Net(a, L, V)
    if a.init:
        net.load_state_dict(restore(a.init).state_dict())
    dense = [p for n, p in net.named_parameters() if n != 'emb.weight']
    print('dense', sum(p.numel() for p in dense), 'embeddings', net.emb.weight.numel(), 'sentences', len(full), len(extra), flush=True)
    optimisers = [torch.optim.AdamW(dense, lr=a.lr, betas=(0.9, 0.97), weight_decay=0.01), torch.optim.SparseAdam([net.emb.weight], lr=a.lr, betas=(0.9, 0.97))]
    average = {k: v.clone() for k, v in net.state_dict().items()}
    start, step, epoch, done, tokens = time.time(), 0, 0, False, 0

    def report(tag, state):
        kept = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(state)
        scores = {k: evaluate(net, v) for k, v in dev.items()}
        net.load_state_dict(kept)
        mean = (scores['ewt_dev']['las'] + scores['gum_dev']['las']) / 2
        print(tag, 'epoch', epoch, 'step', step, 'minutes', round((time.time() - start) / 60, 1), 'LAS', round(mean, 2), scores, flush=True)
        return mean

    while not done:
        chosen = list(range(len(full))) + [len(full) + i for i in random.sample(range(len(extra)), int(len(extra) * a.extra))]
        data = [(full + extra)[i] for i in chosen]
        for group in batches(data, True):
            progress = (time.time() - start) / (a.minutes * 60)
            if progress >= 1:
                done = True
                break
            rate = a.lr * min(1, (step + 1) / 300) * 0.5 * (1 + math.cos(math.pi * progress)) + 2e-6
            for optimiser in optimisers:
                optimiser.zero_grad()
                for part in optimiser.param_groups:
                    part['lr'] = rate
            rows, lengths, corpora = to_batch([data[i] for i in group])
            loss_of(net, rows, lengths, corpora, [soft[chosen[i]] for i in group] if soft else None).backward()
            nn.utils.clip_grad_norm_(dense, 5.0)
            for optimiser in optimisers:
                optimiser.step()
            step += 1
            tokens += int(lengths.sum())
            if step % 8 == 0:
                decay = min(0.9985, (1 + step) / (10 + step)) ** 8
                with torch.no_grad():
                    for key, value in net.state_dict().items():
                        average[key].lerp_(value, 1 - decay)
        epoch += 1
        if epoch % a.every == 2 and not done:
            report('ema', average)
            save(average, a.out, vars(a))
            if epoch == a.keep:
                save(average, a.out + '-kept', vars(a))
            print('tokens per second', round(tokens / (time.time() - start)), flush=True)
    report('FINAL', average)
    save(average, a.out, vars(a))


if __name__ == '__main__':
    a = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(a.seed)
    random.seed(a.seed)
    np.random.seed(a.seed)
    L, V = load_labels()
    UP, XP, HD, RL, NE = range(len(L['features']) + 2, len(L['features']) + 7)
    main()
