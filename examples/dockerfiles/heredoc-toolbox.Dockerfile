# syntax=docker/dockerfile:1.14.0
FROM ubuntu:24.04

RUN <<SETUP
apt-get update
apt-get install -y curl wget jq
curl -fsSLO http://downloads.example.com/tool.tar.gz
wget https://downloads.example.com/plugin.zip
cd /opt && tar xf /tool.tar.gz
SETUP

RUN <<PY python3
import platform
print(platform.machine())
PY

COPY <<-"CONF" <<-MOTD /etc/toolbox/
	level = info
	home = $HOME
CONF
	Welcome to the toolbox.
MOTD

CMD ["bash"]
