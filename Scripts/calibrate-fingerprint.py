#!/usr/bin/env python3
"""Weighs the signals of the translation fingerprint and prints Dictionaries/fingerprint.yml and how well they tell.

usage: calibrate-fingerprint.py PATH-OF-TLCHECK MACHINE.jsonl[.gz]… -- PEOPLE.jsonl[.gz]…

A line of a file is a document: {"text" or "target": a text or a list of segments, "id", "doc_id"}. Where lines of MACHINE
have a "reference", it is a text of people's, too. Texts of one doc_id are held out together (ten folds). Needs no library."""
import gzip, json, math, random, re, subprocess, sys

SIGNALS = ["artifacts", "advice", "untranslated", "names", "quotations", "style", "formats", "grammar", "particles",
           "contractions", "that-clauses"]
LENGTHS = [(0, 60), (60, 150), (150, 300), (300, 600), (600, 10 ** 9)]
CHUNKS = [40, 100, 220]


def lines(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            if line.strip():
                yield json.loads(line)


def joined(text):
    return "\n\n".join(text) if isinstance(text, list) else text


def documents(machine, people):
    """(text, whether a machine translated it, group, where it is from)"""
    seen, result = set(), []
    def add(text, label, group, kind):
        if (text, label) not in seen:
            seen.add((text, label))
            result.append((text, label, group, kind))
    for path in machine:
        for row in lines(path):
            group = row.get("doc_id") or row.get("id")
            add(joined(row.get("target") or row.get("text")), 1, group, "machine")
            for reference in [row.get("reference"), *(row.get("reference_other") or {}).values()]:
                if reference:
                    add(joined(reference), 0, group, "reference of the same texts")
    for path in people:
        for row in lines(path):
            add(joined(row.get("text") or row.get("target")), 0, row.get("doc_id") or row.get("id"),
                path.rsplit("/", 1)[-1])
    return result


def pieces(document):
    """The whole, and its beginnings, so that short texts are weighed too."""
    text = document[0]
    paragraphs = text.split("\n")
    yield document
    for limit in CHUNKS:
        part, words = [], 0
        for paragraph in paragraphs:
            part.append(paragraph)
            words += len(paragraph.split())
            if words >= limit:
                break
        if words >= limit and len(part) < len(paragraphs):
            yield ("\n".join(part), *document[1:])


def measured(tool, items):
    feed = "".join(json.dumps({"id": str(n), "text": item[0]}) + "\n" for n, item in enumerate(items))
    out = subprocess.run([tool, "stream", "--config", "none"], input=feed.encode(), stdout=subprocess.PIPE).stdout
    result = []
    for item, line in zip(items, out.decode().splitlines()):
        answer = json.loads(line)
        counts = {s["name"]: s["count"] for s in answer["machineTranslation"]["signals"]}
        words = answer["words"]
        figures = [math.log1p(counts.get(name, 0) * 1000 / (words + 100)) for name in SIGNALS]
        result.append((figures, item[1], item[2], item[3], words))
    return result


def solved(matrix, vector):
    n = len(vector)
    rows = [row[:] + [value] for row, value in zip(matrix, vector)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(n):
            if k != i:
                factor = rows[k][i] / rows[i][i]
                rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def fitted(rows, columns, ridge=1.0):
    """Logistic regression by Newton's method; both classes weigh the same. Gives the bias and the weights."""
    ones = sum(row[1] for row in rows)
    weight = {1: len(rows) / 2 / ones, 0: len(rows) / 2 / (len(rows) - ones)}
    beta = [0.0] * (len(columns) + 1)
    data = [([1.0] + [row[0][c] for c in columns], row[1], weight[row[1]]) for row in rows]
    for _ in range(25):
        gradient = [-ridge * b if i else 0.0 for i, b in enumerate(beta)]
        hessian = [[ridge if i == j and i else 0.0 for j in range(len(beta))] for i in range(len(beta))]
        for x, y, w in data:
            p = 1 / (1 + math.exp(-max(-30, min(30, sum(a * b for a, b in zip(x, beta))))))
            for i, xi in enumerate(x):
                if xi:
                    gradient[i] += w * (y - p) * xi
                    for j in range(i + 1):
                        hessian[i][j] += w * p * (1 - p) * xi * x[j]
        for i in range(len(beta)):
            for j in range(i):
                hessian[j][i] = hessian[i][j]
        step = solved(hessian, gradient)
        beta = [b + s for b, s in zip(beta, step)]
        if max(map(abs, step)) < 1e-6:
            break
    return beta


def signed(rows):
    """Only signals that speak for machine translation as they should: a slip is no sign of people."""
    columns = list(range(len(SIGNALS)))
    while True:
        beta = fitted(rows, columns)
        kept = [c for c, b in zip(columns, beta[1:]) if (b > 0.02) == (c < SIGNALS.index("particles"))]
        if len(kept) == len(columns):
            return columns, beta
        columns = kept


def score(beta, columns, figures):
    return beta[0] + sum(b * figures[c] for b, c in zip(beta[1:], columns))


def area(scores):
    """Of the ROC curve: how often a machine's text scores above one of people's."""
    order = sorted(scores)
    ranks, i = 0.0, 0
    while i < len(order):
        j = i
        while j < len(order) and order[j][0] == order[i][0]:
            j += 1
        ranks += sum(y for _, y in order[i:j]) * (i + j + 1) / 2
        i = j
    ones = sum(y for _, y in order)
    return (ranks - ones * (ones + 1) / 2) / max(1, ones * (len(order) - ones))


def main():
    if len(sys.argv) < 5 or "--" not in sys.argv:
        sys.exit(__doc__)
    split = sys.argv.index("--")
    items = [p for d in documents(sys.argv[2:split], sys.argv[split + 1:]) for p in pieces(d)]
    rows = [row for row in measured(sys.argv[1], items) if row[4] >= 20]
    columns, beta = signed(rows)
    random.seed(1)
    groups = sorted({row[2] for row in rows})
    random.shuffle(groups)
    fold = {group: n % 10 for n, group in enumerate(groups)}
    held = []
    for n in range(10):
        model = fitted([row for row in rows if fold[row[2]] != n], columns)
        held += [(score(model, columns, row[0]), row) for row in rows if fold[row[2]] == n]
    note = lambda text: print("# " + text)
    note(f"{len(rows)} texts and beginnings of texts, {sum(r[1] for r in rows)} by machines; AUC held out: "
         f"{area([(s, r[1]) for s, r in held]):.3f}")
    for kind in sorted({row[3] for row in rows} - {"machine"}):
        some = [(s, r[1]) for s, r in held if r[1] or r[3] == kind]
        note(f"against {re.sub(r'[.]jsonl.*', '', kind)}: {area(some):.3f}")
    for low, high in LENGTHS:
        some = [(s, r[1]) for s, r in held if low <= r[4] < high]
        if some:
            likely = [y for s, y in some if s > math.log(4)]
            unlikely = [y for s, y in some if s < -math.log(4)]
            note(f"{low}–{high if high < 10 ** 9 else '…'} words: {area(some):.3f} of {sum(y for _, y in some)} + "
                 f"{sum(1 - y for _, y in some)}; called likely {len(likely)}, of them right {sum(likely)}; called "
                 f"unlikely {len(unlikely)}, of them right {len(unlikely) - sum(unlikely)}")
    for low in range(0, 10, 2):
        band = [(s, r) for s, r in held if low / 10 <= 1 / (1 + math.exp(-s)) < (low + 2) / 10]
        ones = sum(r[1] for _, r in held)
        if band:
            hit = sum(r[1] for _, r in band) / ones
            miss = sum(1 - r[1] for _, r in band) / (len(held) - ones)
            note(f"said {low * 10}–{low * 10 + 20} %: were {100 * hit / (hit + miss):.0f} % (were half of all texts machine's)")
    people = [row for row in rows if not row[1]]
    typical = {c: sum(row[0][c] for row in people) / len(people) for c in columns}
    bias = beta[0] + sum(b * typical[c] for b, c in zip(beta[1:], columns))
    print("about: Weights of the translation fingerprint, written by Scripts/calibrate-fingerprint.py.")
    print(f"bias: {bias:.2f}\nfewest-words: 100\nsignals:")
    for b, c in zip(beta[1:], columns):
        print(f"- {{name: {SIGNALS[c]}, weight: {b:.2f}, typical: {typical[c]:.2f}}}")


main()
