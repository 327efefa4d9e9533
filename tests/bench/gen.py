#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic corpus of customer voices (seeded, pure standard library).

  gen.py voices N out.csv        id,date,source,account,person,rating,text   (text ~60 words, log-normal)
  gen.py tags   N out.csv        voice_id,tag         (200 tags, Zipf, 0..4 per voice, mean ~2)
  gen.py links  N out.csv        voice_id,roadmap_id  (300 roadmap items, ~0.5 per voice)
  gen.py transcripts K outdir    K text files of ~8000 words, speaker turns
  gen.py taguette N out.csv | gen.py docs N outdir  N voices as one .txt file each

Blocks of 1000 items are seeded separately, so the first n rows of any N are the same rows.
The planted rare word is RARE (1 in 20000 items, always in item 500); COMMON, TWO are ordinary vocabulary.
"""
import sys, random, os, csv, datetime
from multiprocessing import Pool
from itertools import accumulate
from functools import lru_cache

SEED = 20240607
RARE = "zephyrgate"
COMMON = "dashboard"
TWO = ("slow", "export")

FUNC = """the to and i a of it is in we for that on this with our not you be as have are but or my can
when from so they an at was by if would all do there which has just your more no one out up what get will
about also like use time need only some then than been me had how because after very make us them their
other who now even every see every into way could does any know want each still over were should back too
where most many much before new work first good really same two while think through them could take go
since between without around both again why here using used having able being those these his her its""".split()
DOM = """dashboard export slow report team user users customer data page button search filter account login
import billing invoice price plan support email mobile app crash error load loading screen tag tags project
roadmap feature request integration slack jira api sync calendar notification alert permission role admin
template chart graph table column row spreadsheet csv pdf slide deck share link comment workflow approval
onboarding setup trial demo sales contract renewal churn upgrade downgrade license seat workspace folder
file upload download attachment image video call meeting interview note transcript survey review rating
ticket issue bug fix update version release change breaking missing confusing difficult easy simple fast
great terrible annoying helpful useless broken clunky intuitive powerful limited expensive cheap worth
settings menu sidebar shortcut keyboard mouse browser chrome safari firefox windows mac linux android
iphone tablet offline online password sso saml security compliance gdpr audit log history undo redo save
delete archive restore duplicate merge split bulk edit select drag drop sort group custom field value
label category priority status deadline estimate quarter month week day hour minute second morning
yesterday today tomorrow manager director engineer designer marketing finance operations legal vendor
competitor alternative switch migrate migration cost budget discount refund payment card tax currency""".split()
SYL1 = "ba be bi bo bra bre ca ce cha cla co cre da de di do dra du ea el en ex fa fe fi fla fo fra ga ge gi gra ha he hi ho im in jo ka ke la le li lo ma me mi mo na ne no o pa pe pla po pre pro ra re ri ro sa se sha si sta sto stra su ta te ti to tra tri u va ve vi wa we wi".split()
SYL2 = "ba bil ca cen cla con da den der di fer fi gen gra ha la lec len li lo ma men mer mi mo na nec ni nor pa per pli po pre ra re ri ro sa sen si son ta tec ter ti tor tra tri tu va ven ver vi".split()
SYL3 = "able al ance ant ary ate ation ed ence ent er ery est ful ible ic ical ing ion ious ish ism ist ity ive ize less ly ment ness or ous s sion tion ty ure y".split()

@lru_cache(None)
def vocab():
    r = random.Random(SEED)
    seen, out = set(), []
    for w in FUNC + DOM:
        if w not in seen:
            seen.add(w); out.append(w)
    # interleave: function words first, then domain words; then invented but English-shaped words
    while len(out) < 60000:
        n = r.choice((0, 1, 1, 2))
        w = r.choice(SYL1) + "".join(r.choice(SYL2) for _ in range(n)) + r.choice(SYL3)
        if w not in seen and w != RARE:
            seen.add(w); out.append(w)
    cum = list(accumulate(1.0 / (i + 2.7) ** 1.03 for i in range(len(out))))
    return out, cum

SOURCES = ["ticket", "review", "interview", "survey", "call", "chat", "email", "sales"]
SRC_CUM = list(accumulate([30, 20, 6, 16, 6, 12, 7, 3]))
FIRST = "Ana Ben Chloé Dmitri Elif Farah Günter Hana Ivan José Kofi Lena Mina Noor Olga Priya Quinn Rosa Søren Tariq Uma Vera Wei Ximena Yara Zoë".split()
LAST = "Adler Brown Costa Dubois Eriksen Fischer García Haddad Ito Jensen Kowalski Larsen Müller Nguyen Okafor Patel Rossi Singh Tanaka Ueda Varga Weber Xu Young Zhang".split()
ACC1 = "Nor Blue Acme Tri Glo Ver Sun Data Open Fast Green Iron Micro Nova Omni Peak Quant River Stone Terra".split()
ACC2 = "wind soft tech works labs mart bank health care grid cloud line point field gate path base forge port ware".split()
D0 = datetime.date(2022, 1, 1).toordinal()

def sentences(r, n, words, cum):
    ws = r.choices(words, cum_weights=cum, k=n)
    i, parts = 0, []
    while i < n:
        k = min(n - i, 6 + int(r.random() * 13))
        s = " ".join(ws[i:i + k])
        if k > 9 and r.random() < .5:
            h = s.find(" ", len(s) // 2)
            if h > 0: s = s[:h] + "," + s[h:]
        parts.append(s[0].upper() + s[1:] + (".", ".", ".", "!", "?")[int(r.random() * 5)])
        i += k
    return " ".join(parts)

def account(k):
    return f"{ACC1[k % 20]}{ACC2[(k // 20) % 20]}" + (f" {k // 400}" if k >= 400 else "")

def block(b):
    words, cum = vocab()
    r = random.Random(SEED * 1000003 + b)
    rows = []
    for i in range(b * 1000, b * 1000 + 1000):
        n = min(400, max(4, int(r.lognormvariate(3.88, 0.66))))
        t = sentences(r, n, words, cum)
        if i == 500 or r.random() < 1 / 20000:
            t += f" {RARE}."
        if r.random() < 0.01: t += " 👍"
        a = min(4999, int(r.paretovariate(0.6)) - 1)
        p = r.randrange(4)
        ph = (a * 7 + p * 131)
        rating = str(1 + int(r.random() ** .7 * 5)) if r.random() < .7 else ""
        d = datetime.date.fromordinal(D0 + int(1095 * r.random() ** .8)).isoformat()
        rows.append((str(i + 1), d, r.choices(SOURCES, cum_weights=SRC_CUM)[0], account(a),
                     f"{FIRST[ph % 26]} {LAST[(ph // 26) % 25]}", rating, t))
    return rows

def tagblock(b):
    r = random.Random(SEED * 7000003 + b)
    cum = list(accumulate(1 / (i + 3) for i in range(200)))
    out = []
    for i in range(b * 1000, b * 1000 + 1000):
        k = r.choices((0, 1, 2, 3, 4), cum_weights=(10, 35, 65, 90, 100))[0]
        for t in sorted(set(r.choices(range(1, 201), cum_weights=cum, k=k))):
            out.append((i + 1, t))
    return out

def linkblock(b):
    r = random.Random(SEED * 9000011 + b)
    out = []
    for i in range(b * 1000, b * 1000 + 1000):
        if r.random() < .45: out.append((i + 1, 1 + int(300 * r.random() ** 2)))
        if r.random() < .05: out.append((i + 1, 301))
    return out

def emit(N, out, header, fn):
    nb = (N + 999) // 1000
    with open(out, "w", newline="", encoding="utf-8") as f, Pool(2) as p:
        w = csv.writer(f, lineterminator="\n")
        w.writerow(header)
        left = N if fn is block else None
        for rows in p.imap(fn, range(nb), 4):
            if fn is block:
                w.writerows(rows[:left]); left -= len(rows[:left])
            else:
                w.writerows(x for x in rows if x[0] <= N)

def main():
    what, n, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if what == "voices": emit(n, out, "id date source account person rating text".split(), block)
    elif what == "tags": emit(n, out, ["voice_id", "tag"], tagblock)
    elif what == "links": emit(n, out, ["voice_id", "roadmap_id"], linkblock)
    elif what == "docs":
        os.makedirs(out, exist_ok=True)
        for b in range((n + 999) // 1000):
            for row in block(b)[: max(0, n - b * 1000)]:
                with open(f"{out}/v{int(row[0]):07d}.txt", "w", encoding="utf-8") as f: f.write(row[6] + "\n")
    elif what == "transcripts":
        os.makedirs(out, exist_ok=True)
        words, cum = vocab()
        for k in range(n):
            r = random.Random(SEED * 31 + k)
            left, turn, lines = max(3000, int(r.gauss(8000, 1500))), 0, []
            while left > 0:
                m = min(left, 5 + int(r.expovariate(1 / 60)))
                who = "Interviewer" if turn % 2 == 0 else f"Participant {k + 1}"
                lines.append(f"{who}: {sentences(r, m, words, cum)}\n")
                left -= m; turn += 1
            if k % 10 == 3: lines.append(f"Interviewer: {RARE}.\n")
            with open(f"{out}/t{k + 1:03d}.txt", "w", encoding="utf-8") as f: f.write("\n".join(lines))
    else: sys.exit(__doc__)

if __name__ == "__main__": main()
