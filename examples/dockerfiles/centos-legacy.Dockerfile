FROM centos:7
run yum update && yum install httpd mod_ssl
RUN yum install -y --nogpgcheck https://mirror.example.com/agent.rpm \
    && yum clean all
ADD conf.d /etc/httpd/conf.d
EXPOSE 443
CMD ["/usr/sbin/httpd","-DFOREGROUND"]
