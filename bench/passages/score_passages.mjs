#!/usr/bin/env node
// Scores readings against annotated passages (see passages.mjs for the markup).
//   node score_passages.mjs docs  FILE.txt...                > docs.ndjson      input of `sitrep read --ndjson`
//   node score_passages.mjs score READINGS.ndjson FILE.txt... [--json] [--errors N]
//   node score_passages.mjs oracle|empty FILE.txt...          > readings.ndjson  (self test)
// Measures, all micro-averaged:
//   attribution  one-to-one: cues overlap (a cue-less gold or "reportedly"-like one: contents overlap); strict: source and content agree too,
//                agreement = |gold ∩ pred| / max >= .5 in characters (a missing source agrees only with a missing source)
//   stance, speaker (the resolved actor's name, or the source's text, shares a capitalised word or its last word with gold), chain (every relay
//                of gold is the source of an ancestor of the statement), over matched attributions
//   event        one-to-one: trigger overlaps or same sentence, and type equal; then status, mode, source and target country codes over matches
//   figure       span overlaps and kind equal and range equal (10 % slack on "about" bounds); time: span overlaps and intervals meet with IoU >= .5
//                or within 90 minutes when gold is shorter than 3 h; place: span overlaps and country equal and, for cities and sites, <= 60 km
//   name         exact span and kind (PER, ORG) among actors' mentions that are names; reference: the mention's actor shares a word with gold's
import { readFileSync } from 'node:fs'
import { parse } from './passages.mjs'
const [cmd, ...argv] = process.argv.slice(2),
  files = argv.filter((x) => x.endsWith('.txt'))
const gold = files.flatMap((f) => {
  const { out, errors } = parse(readFileSync(f, 'utf8'), f)
  if (errors.length) {
    console.error(`${f}: ${errors.length} errors`)
  }
  return out
})
const put = (rows) => process.stdout.write(rows.map((r) => JSON.stringify(r)).join('\n') + '\n')
const hull = (s) => s && [Math.min(...s.map((x) => x[0])), Math.max(...s.map((x) => x[1]))]
if (cmd === 'docs')
  put(gold.map((g) => ({ id: g.id, text: g.text, publishedAt: g.publishedAt, source: g.source })))
else if (cmd === 'empty')
  put(
    gold.map((g) => ({
      report: { id: g.id, text: g.text },
      statements: [],
      events: [],
      places: [],
      times: [],
      figures: [],
      actors: [],
    })),
  )
else if (cmd === 'oracle') put(gold.map(oracle))
else if (cmd === 'score')
  score(
    readFileSync(argv[0], 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l)),
  )
else {
  console.error('docs | score READINGS | oracle | empty')
  process.exit(2)
}

function oracle(g) {
  const actors = [],
    statements = []
  const actor = (name, span) => {
    let a = actors.find((x) => x.name === name)
    if (!a) actors.push((a = { id: 'a' + actors.length, name, mentions: [] }))
    if (span) a.mentions.push(span)
    return a.id
  }
  for (const n of g.names)
    (actor(g.text.slice(...n.span[0]), n.span[0]),
      (actors.at(-1).sector ??= n.kind === 'PER' ? 'GOV' : null),
      (actors.find((a) => a.name === g.text.slice(...n.span[0])).kind = n.kind))
  for (const r of g.references) actor(r.to, r.span[0])
  for (const a of g.attributions) {
    let parent = a.parent
    for (const c of [...a.chain].reverse()) {
      const id = `${a.id}-${c}`
      statements.push({
        id,
        source: { span: null, text: c, actor: null },
        cue: { span: null },
        content: { spans: a.content },
        parent: parent ?? null,
      })
      parent = id
    }
    statements.push({
      id: a.id,
      source: a.source
        ? {
            span: hull(a.source),
            text: g.text.slice(...hull(a.source)),
            actor: a.speaker ? actor(a.speaker) : null,
          }
        : { span: null, text: '', actor: a.speaker ? actor(a.speaker) : null },
      cue: { span: a.cue ? hull(a.cue) : null },
      content: { spans: a.content },
      stance: a.stance,
      parent: parent ?? null,
    })
  }
  return {
    report: { id: g.id, text: g.text },
    statements,
    actors,
    events: g.events.map((e) => ({
      id: e.id,
      type: e.type,
      mode: e.mode,
      status: e.status,
      trigger: { span: hull(e.trigger) },
      actors: [
        ...e.source.map((x) => ({ role: 'source', ...x })),
        ...e.target.map((x) => ({ role: 'target', ...x })),
      ],
    })),
    figures: g.figures.map((f) => ({ span: hull(f.span), what: f.what, min: f.min, max: f.max })),
    times: g.times.map((t) => ({ span: hull(t.span), start: t.start, end: t.end })),
    places: g.places.map((p) => ({
      span: hull(p.span),
      country: p.country,
      lat: p.lat,
      lon: p.lon,
      kind: p.kind,
    })),
  }
}
function score(readings) {
  const byId = new Map(readings.map((r) => [r.report?.id, r])),
    N = {},
    errs = []
  const add = (k, ok, info) => {
    ;(N[k] ??= [0, 0])[1]++
    if (ok) N[k][0]++
    else if (info) errs.push([k, info])
  }
  const prf = (k, tp, g, p) => {
    const c = (N['#' + k] ??= [0, 0, 0])
    c[0] += tp
    c[1] += g
    c[2] += p
  }
  const chars = (ss) => {
    const o = new Set()
    for (const [a, b] of ss ?? []) for (let i = a; i < b; i++) o.add(i)
    return o
  }
  const agree = (A, B) => {
    if (!A.size && !B.size) return 1
    let n = 0
    for (const x of A) n += B.has(x)
    return n / Math.max(A.size, B.size, 1)
  }
  const meet = (a, b) => a && b && a[0] < b[1] && b[0] < a[1]
  const words = (s) => new Set((s ?? '').toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])
  const share = (a, b) => {
    const A = words(a),
      B = words(b),
      stop = new Set(['the', 'of', 'and', 'two', 'three'])
    for (const x of A) if (B.has(x) && !stop.has(x)) return true
    return false
  }
  const pair = (gs, ps, ok) => {
    const used = new Set(),
      m = []
    for (const [i, g] of gs.entries()) {
      let best = -1,
        bs = 0
      for (const [j, p] of ps.entries()) {
        if (used.has(j)) continue
        const s = ok(g, p)
        if (s > bs) {
          bs = s
          best = j
        }
      }
      if (best >= 0) {
        used.add(best)
        m.push([i, best])
      }
    }
    return m
  }
  const km = (a, b) => {
    const r = Math.PI / 180,
      h =
        Math.sin(((b.lat - a.lat) * r) / 2) ** 2 +
        Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2
    return 12742 * Math.asin(Math.sqrt(h))
  }
  let missing = 0
  for (const g of gold) {
    const r = byId.get(g.id)
    if (!r) missing++
    const P = r ?? {},
      show = (s) => s && g.text.slice(...s)
    const actors = new Map((P.actors ?? []).map((a) => [a.id, a])),
      st = P.statements ?? [],
      stById = new Map(st.map((s) => [s.id, s]))
    const cued = st.filter((s) => s.cue?.span)
    const m = pair(g.attributions, cued, (a, s) => {
      const x = agree(chars(a.content), chars(s.content?.spans))
      if (a.cue) return a.cue.some((c) => meet(c, s.cue.span)) ? 1 + x : 0
      return x >= 0.5 ? x : 0
    })
    prf('attribution', m.length, g.attributions.length, cued.length)
    let strict = 0
    for (const [i, j] of m) {
      const a = g.attributions[i],
        s = cued[j]
      const sa = agree(chars(a.source), chars(s.source?.span ? [s.source.span] : [])),
        xa = agree(chars(a.content), chars(s.content?.spans))
      if (sa >= 0.5 && xa >= 0.5) strict++
      add('stance', a.stance === s.stance, `${g.id} ${a.id} ${a.stance} / ${s.stance}: ${show(s.cue.span)}`)
      if (a.speaker)
        add(
          'speaker',
          share(actors.get(s.source?.actor)?.name ?? s.source?.text, a.speaker),
          `${g.id} ${a.id} ${a.speaker} / ${actors.get(s.source?.actor)?.name ?? s.source?.text}`,
        )
      if (a.chain.length) {
        const up = []
        for (let x = stById.get(s.parent), k = 0; x && k < 6; x = stById.get(x.parent), k++)
          up.push(actors.get(x.source?.actor)?.name ?? '', x.source?.text ?? '')
        add(
          'chain',
          a.chain.every((c) => up.some((u) => share(u, c))),
          `${g.id} ${a.id} ${a.chain} / ${up.filter(Boolean)}`,
        )
      }
    }
    prf('strict', strict, g.attributions.length, cued.length)
    const ge = g.events.filter((e) => !e.same),
      pe = P.events ?? [],
      all = pair(g.events, pe, (e, p) =>
        e.type === p.type || (/ACCIDENT|DISASTER/.test(e.type) && /ACCIDENT|DISASTER/.test(p.type))
          ? e.trigger.some((t) => meet(t, p.trigger?.span))
            ? 2
            : meet(hull(e.trigger), p.sentence)
              ? 1
              : 0
          : 0,
      )
    const hit = new Set(all.map((x) => x[0]).map((i) => g.events[i].same ?? g.events[i].id))
    prf(
      'event',
      ge.filter((e) => hit.has(e.id)).length,
      ge.length,
      Math.max(pe.length - (all.length - ge.filter((e) => hit.has(e.id)).length), 0),
    )
    for (const [i, j] of all) {
      const e = g.events[i],
        p = pe[j]
      const codes = (role) =>
        new Set(
          (p.actors ?? [])
            .filter((a) => a.role === role)
            .map((a) => a.code)
            .filter(Boolean),
        )
      add(
        'status',
        e.status === p.status,
        `${g.id} ${e.id} ${e.status} / ${p.status}: ${show(hull(e.trigger))}`,
      )
      if (e.mode) add('mode', e.mode === p.mode)
      if (e.source.length)
        add(
          'sourceCountry',
          e.source.every((x) => codes('source').has(x.code)),
          `${g.id} ${e.id} src ${e.source.map((x) => x.code)} / ${[...codes('source')]}`,
        )
      if (e.target.length)
        add(
          'targetCountry',
          e.target.every((x) => codes('target').has(x.code)),
          `${g.id} ${e.id} tgt ${e.target.map((x) => x.code)} / ${[...codes('target')]}`,
        )
    }
    for (const f of g.figures) {
      const near = (a, b) =>
        a == null || b == null ? a == b : Math.abs(a - b) <= Math.max(0, 0.1 * Math.abs(a))
      add(
        'figure',
        (P.figures ?? []).some(
          (p) => meet(hull(f.span), p.span) && p.what === f.what && near(f.min, p.min) && near(f.max, p.max),
        ),
        `${g.id} ${f.id} ${f.what} ${f.min}..${f.max}: ${show(hull(f.span))}`,
      )
    }
    for (const t of g.times) {
      const a = Date.parse(t.start),
        b = Math.max(Date.parse(t.end), a + 6e4)
      add(
        'time',
        (P.times ?? []).some((p) => {
          if (!meet(hull(t.span), p.span)) return false
          const c = Date.parse(p.start ?? p.end),
            d = Math.max(Date.parse(p.end ?? p.start), c + 6e4)
          const inter = Math.min(b, d) - Math.max(a, c),
            uni = Math.max(b, d) - Math.min(a, c)
          return (
            inter / uni >= 0.5 ||
            (b - a < 3 * 36e5 && Math.abs(a - c) <= 90 * 6e4) ||
            (inter > 0 && d - c <= b - a && inter === d - c && b - a <= 36 * 36e5)
          )
        }),
        `${g.id} ${t.id} ${t.start}..${t.end}: ${show(hull(t.span))}`,
      )
    }
    for (const p of g.places)
      add(
        'place',
        (P.places ?? []).some(
          (q) =>
            meet(hull(p.span), q.span) &&
            (!p.country || q.country === p.country) &&
            (p.lat == null ||
              p.kind === 'country' ||
              p.kind === 'region' ||
              (q.lat != null && km(p, q) <= 60)),
        ),
        `${g.id} ${p.id} ${show(hull(p.span))}`,
      )
    for (const n of g.names)
      add(
        'name',
        (P.actors ?? []).some((a) =>
          (a.mentions ?? []).some(
            (s) =>
              meet(s, hull(n.span)) && Math.abs(s[0] - n.span[0][0]) + Math.abs(s[1] - n.span[0][1]) <= 12,
          ),
        ),
        `${g.id} ${show(hull(n.span))}`,
      )
    for (const x of g.references)
      add(
        'reference',
        (P.actors ?? []).some(
          (a) => share(a.name, x.to) && (a.mentions ?? []).some((s) => meet(s, hull(x.span))),
        ),
        `${g.id} ${show(hull(x.span))} -> ${x.to}`,
      )
  }
  const out = { passages: gold.length, missing }
  for (const [k, v] of Object.entries(N))
    if (k[0] === '#') {
      const p = v[2] ? v[0] / v[2] : 0,
        q = v[1] ? v[0] / v[1] : 0
      out[k.slice(1)] = +(p + q ? (200 * p * q) / (p + q) : 0).toFixed(1)
      out[k.slice(1) + 'P'] = +(100 * p).toFixed(1)
      out[k.slice(1) + 'R'] = +(100 * q).toFixed(1)
    } else out[k] = +((100 * v[0]) / v[1]).toFixed(1)
  const n = argv.indexOf('--errors')
  if (n >= 0) for (const [k, e] of errs.slice(0, +argv[n + 1])) console.error(k, e)
  console.log(JSON.stringify(out))
  process.exit(missing ? 2 : 0)
}
