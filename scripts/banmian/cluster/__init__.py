"""Who shares the work: processes of this machine, or machines that share a disk.

* ``crew.py``    what ``--workers`` says → who works
* ``far.py``     tasks sent to another machine, results in order
* ``errand.py``  what travels, and the process that does it there
* ``dask.py``    a cluster of Dask
"""
