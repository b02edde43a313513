FROM opensuse/leap:15.6
RUN zypper dist-upgrade
RUN zypper install curl git
RUN zypper -n install tar-1.34 && zypper clean --all
COPY agent /usr/local/bin/agent
CMD ["agent"]
