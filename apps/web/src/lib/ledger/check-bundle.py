"""Checks a statement's bundle.json with nothing but Python's standard library."""
import base64, hashlib, json, sys

def sha(data): return hashlib.sha256(data).hexdigest()
def canonical(value): return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
def leaf(item):  # another statement's entry is given by its leaf alone
    return item if isinstance(item, str) else sha(b"\0" + canonical({"format": "ledger-entry/1", **item}))
def root(nodes):
    while len(nodes) > 1:
        pairs = [nodes[at:at + 2] for at in range(0, len(nodes), 2)]
        nodes = [sha(b"\1" + bytes.fromhex("".join(pair))) if len(pair) == 2 else pair[0] for pair in pairs]
    return nodes[0] if nodes else sha(b"")
def check(holds, sentence):
    print("ok " if holds else "NOT OK ", sentence)
    if not holds: sys.exit(1)

bundle = json.load(open(sys.argv[1], encoding="utf-8"))
entries = {at: item for at, item in enumerate(bundle["ledger"], 1) if isinstance(item, dict)}
events = {at: item["event"] for at, item in entries.items()}
check(all(item["sequence"] == at for at, item in entries.items()), "every entry is in its place")
check(all(item["previous"] == sha(canonical({"format": "ledger-entry/1", **entries[at - 1]}))
          for at, item in entries.items() if at - 1 in entries), "every entry follows from the one before")
frozen = {e["version"]: e["digest"] for e in events.values() if e["kind"] == "version_frozen"}
for version in bundle["versions"]:
    digest = sha(version["text"].encode())
    check(digest == version["digest"] == frozen.get(version["number"]), f"words of version {version['number']}: {digest}")
given = {version["number"] for version in bundle["versions"]}
gone = {e["confirmed"] for e in events.values() if e["kind"] in ("endorsement_withdrawn", "endorsement_removed")}
stand = {at: e for at, e in events.items() if e["kind"] == "endorsement_confirmed" and at not in gone and e["version"] in given}
shown = [at for at, e in stand.items() if e["shown"] is not None]
check([name["confirmed"] for name in bundle["roll"]] == shown, f"{len(stand)} endorsements stand, {len(shown)} are shown")
for name in bundle["roll"]:
    commitment = sha(canonical({"salt": name["salt"], "facts": name["entry"]}))
    event = stand[name["confirmed"]]
    check((commitment, name["version"]) == (event["shown"], event["version"]), f"name of entry {name['confirmed']}")
checkpoint = bundle["checkpoint"]["checkpoint"]
computed = root([leaf(item) for item in bundle["ledger"]])
check((computed, len(bundle["ledger"])) == (checkpoint["root"], checkpoint["size"]), f"root of the tree: {computed}")
key = base64.b64encode(bytes.fromhex("302a300506032b6570032100" + bundle["keys"][-1])).decode()
open("key.pem", "w").write(f"-----BEGIN PUBLIC KEY-----\n{key}\n-----END PUBLIC KEY-----\n")
open("checkpoint.bin", "wb").write(canonical({"format": "ledger-checkpoint/1", **checkpoint}))
open("signature.bin", "wb").write(bytes.fromhex(bundle["checkpoint"]["signature"]))
print("Now check the signature: openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in checkpoint.bin -sigfile signature.bin")
