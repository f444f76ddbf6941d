# throw() with the frame of the generator in the traceback.
def worker():
    while True:
        job = yield
        print('job', job)
w = worker()
next(w)
w.send(1)
w.throw(ConnectionError('lost'))
