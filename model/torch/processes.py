"""The processes that train together: which one this is, its device, and what they tell each other.

torchrun starts them and sets the environment that is read here; started without it, a process is alone.
"""

import gc
import os

import torch
import torch.distributed as distributed

from fields import InputError


class Processes:
    """Reads what this process is; join() is when it meets the others."""

    def __init__(self):
        self.rank = int(os.environ.get("RANK", 0))
        self.count = int(os.environ.get("WORLD_SIZE", 1))
        self.local_rank = int(os.environ.get("LOCAL_RANK", 0))  # among those of this machine
        gpus = torch.cuda.device_count()
        if gpus > 0 and self.local_rank >= gpus:
            raise InputError(
                f"process {self.local_rank} of this machine has no GPU: there are {gpus}; start "
                f"--nproc_per_node {gpus}, or set CUDA_VISIBLE_DEVICES= for none"
            )
        self.device = torch.device("cuda", self.local_rank) if gpus > 0 else torch.device("cpu")

    def join(self):
        """Waits for all the others. Over nccl between GPUs, over gloo between processors."""
        if self.device.type == "cuda":
            torch.cuda.set_device(self.device)
        if self.count > 1:
            distributed.init_process_group("nccl" if self.device.type == "cuda" else "gloo")

    def share_of(self, total):
        """The part of `total` things, as even as it goes, that is this process's."""
        return slice(total * self.rank // self.count, total * (self.rank + 1) // self.count)

    def wrap(self, network):
        """The network whose backward pass gives the gradients' mean over all processes."""
        if self.count == 1:
            return network
        ids = [self.local_rank] if self.device.type == "cuda" else None
        # Buffers are averaged after each step, not taken from the first process.
        return torch.nn.parallel.DistributedDataParallel(network, device_ids=ids, broadcast_buffers=False)

    def sums(self, values):
        """The numbers in `values`, each added up over all processes."""
        total = torch.tensor(values, dtype=torch.float64, device=self.device)
        if self.count > 1:
            distributed.all_reduce(total)
        return total.tolist()

    def average(self, tensors):
        """Sets each tensor to its mean over all processes."""
        if self.count == 1 or not tensors:
            return
        together = torch.cat([tensor.flatten() for tensor in tensors])
        distributed.all_reduce(together)
        parts = torch.split(together / self.count, [tensor.numel() for tensor in tensors])
        for tensor, part in zip(tensors, parts):
            tensor.copy_(part.view_as(tensor))

    def leave(self):
        """For when nobody holds a wrapped network any longer.

        As the group's last owner a network would end it while it holds Python's lock, for which the group's
        own threads may wait to let go of a tensor: under PyTorch 1.13 the process then stays for ever.
        """
        if self.count > 1:
            gc.collect()  # wrapped networks are in cycles
            distributed.destroy_process_group()
