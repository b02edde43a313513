FROM fedora:41
RUN dnf install gcc gcc-c++ make cmake
RUN dnf -y install ninja-build-1.12.1 && dnf clean all
COPY tool-1.0.tar.gz /tmp/
RUN tar -xzf /tmp/tool-1.0.tar.gz -C /opt
RUN service sshd start
WORKDIR /work
