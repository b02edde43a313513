FROM ubuntu:22.04
ENV DEBIAN_FRONTEND=noninteractive
RUN apt-get update && apt-get install -y --no-install-recommends sudo docker.io openssh-server \
    && echo 'runner ALL=(ALL) NOPASSWD:ALL' > /etc/sudoers.d/runner
RUN sudo usermod -aG docker runner
RUN --security=insecure --network=host ./configure-runner.sh
VOLUME /var/run/docker.sock
EXPOSE 22
CMD service ssh start && ./run.sh
