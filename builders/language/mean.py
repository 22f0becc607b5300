"""The mean of two states of one net: python3 mean.py A B OUT, paths as train.py writes them, without their endings."""
import shutil
import sys

import numpy as np

first, second, out = sys.argv[1:4]
numbers = [np.fromfile(path + '.bin', dtype=np.float32) for path in (first, second)]
((numbers[0] + numbers[1]) / 2).astype(np.float32).tofile(out + '.bin')
shutil.copy(first + '.json', out + '.json')
