/** Made by OpenSSL 3.0 for these tests alone: a certificate of localhost that signs itself, until 2126, and its key (P-256). */

export const loopbackKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwqkE3DYC8GTeMov1
MsjDaQfR9m9qzypr5OjhUBKwaDOhRANCAATw3aVH5PJuQcz9xuWa4EL/RRoEEMJh
cemR0fh6RRAqVdzV+2AorbXbJKbuCwpHZ9YlgNGd8wYw5j379acp8Bns
-----END PRIVATE KEY-----`;

export const loopbackCertificate = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUGIB5o//oKmCdhzmxhxIzHqKl8ugwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNTE3MDkxOVoYDzIxMjYxMTAx
MTcwOTE5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATw3aVH5PJuQcz9xuWa4EL/RRoEEMJhcemR0fh6RRAqVdzV+2AorbXb
JKbuCwpHZ9YlgNGd8wYw5j379acp8Bnso28wbTAdBgNVHQ4EFgQUx151rrGUsma8
WRtbzbFfY8xzT+8wHwYDVR0jBBgwFoAUx151rrGUsma8WRtbzbFfY8xzT+8wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgcliA3k7SVMlewF2loIp89Mdtwsyn/mkMebtDr2xHOCoCIQCR
2UKmCnIrDmb39EeeLuiDpEEvpRhPsVNJZkY1bwwIFg==
-----END CERTIFICATE-----
`;
