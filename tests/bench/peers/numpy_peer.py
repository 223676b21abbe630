"""The tutorials' network in numpy, float32. The convolutional network is left out: numpy has none."""

import numpy as np

version = np.__version__
LEARNING_RATE = np.float32(0.1)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(scores):
    scores = scores - scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=1, keepdims=True)
    return scores


def predict(network, weights):
    if network != "mlp":
        return None
    W1, b1, W2, b2 = weights
    return lambda x: softmax(sigmoid(x @ W1 + b1) @ W2 + b2)


images = predict


def train(network, weights):
    if network != "mlp":
        return None
    W1, b1, W2, b2 = weights

    def step(x, labels):
        n = len(labels)
        rows = np.arange(n)
        hidden = sigmoid(x @ W1 + b1)
        dout = softmax(hidden @ W2 + b2)
        loss = -np.log(dout[rows, labels]).mean()
        dout[rows, labels] -= 1
        dout /= n
        dz = dout @ W2.T
        dz *= hidden * (1 - hidden)
        for values, gradient in (
            (W2, hidden.T @ dout),
            (b2, dout.sum(axis=0)),
            (W1, x.T @ dz),
            (b1, dz.sum(axis=0)),
        ):
            values -= LEARNING_RATE * gradient
        return loss

    return step
