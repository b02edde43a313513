FROM python:3.12-slim

RUN apt-get update
RUN apt-get install build-essential libpq-dev

ADD requirements.txt /app/requirements.txt
ADD . /app
WORKDIR app
RUN pip install --upgrade pip
RUN pip install gunicorn flask==3.1.0
RUN pip install -r /app/requirements.txt

EXPOSE 5000
CMD gunicorn --bind 0.0.0.0:5000 wsgi:app
